package org.waymark.command.imports.row;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.events.Unassigned;

/**
 * Takes the several leads out of one cell. They are separated by a slash with a space beside it, a semicolon, a bar, a line
 * break, or a full stop before a capital; never inside brackets. A slash without spaces and a comma separate them only where
 * every part is a person or post that the strategy knows: “Clerk/RFO” and “Smith, J” are one. “And” and “&amp;” stay: they
 * are parts of names of posts and teams.
 */
public final class LeadSplitter {

    private static final String OUTSIDE_BRACKETS = "(?![^()]*\\))";

    /** A full stop after a title or an initial (“Dr. Shah”, “J. Smith”) ends nothing. */
    private static final String AFTER_A_WORD = "(?<!(?:^|[\\s(])(?:Dr|Mr|Mrs|Ms|Prof|Rev|St|Asst|Dep|\\p{Lu}))";

    private static final Pattern BETWEEN_LEADS =
            Pattern.compile("(?:[;|\\n]|\\s/|/\\s|" + AFTER_A_WORD + "\\.\\s+(?=\\p{Lu}))" + OUTSIDE_BRACKETS);

    private static final Pattern MAYBE_BETWEEN = Pattern.compile("[/,]" + OUTSIDE_BRACKETS);

    private static final Pattern EDGE = Pattern.compile("^[\\s,./\u2022-]+|[\\s,./]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private LeadSplitter() {}

    /**
     * The leads in the order written, each once.
     *
     * @param isKnown whether a name is one of a person or post of the strategy
     */
    public static List<String> split(String cell, Predicate<String> isKnown) {
        return tidy(BETWEEN_LEADS.splitAsStream(cell))
                .flatMap(part -> {
                    List<String> parts = tidy(MAYBE_BETWEEN.splitAsStream(part)).toList();
                    return parts.size() > 1 && parts.stream().allMatch(isKnown) ? parts.stream() : Stream.of(part);
                })
                .distinct()
                .toList();
    }

    private static Stream<String> tidy(Stream<String> leads) {
        return leads.map(lead -> EDGE.matcher(lead).replaceAll(""))
                .map(lead -> SPACE.matcher(lead).replaceAll(" "))
                .filter(lead -> !lead.isEmpty() && !Unassigned.isNobody(lead));
    }
}
