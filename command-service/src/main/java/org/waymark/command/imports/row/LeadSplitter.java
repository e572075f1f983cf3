package org.waymark.command.imports.row;

import java.util.List;
import java.util.regex.Pattern;
import org.waymark.events.Unassigned;

/**
 * Takes the several leads out of one cell. They are separated by a slash, a semicolon, a bar, a line break, or a full stop
 * before a capital; never inside brackets. “And”, “&amp;” and commas stay: they are parts of names of posts and teams.
 */
public final class LeadSplitter {

    private static final String OUTSIDE_BRACKETS = "(?![^()]*\\))";

    /** A full stop after a title or an initial (“Dr. Shah”, “J. Smith”) ends nothing. */
    private static final String AFTER_A_WORD = "(?<!(?:^|[\\s(])(?:Dr|Mr|Mrs|Ms|Prof|Rev|St|Asst|Dep|\\p{Lu}))";

    private static final Pattern BETWEEN_LEADS =
            Pattern.compile("(?:[/;|\\n]|" + AFTER_A_WORD + "\\.\\s+(?=\\p{Lu}))" + OUTSIDE_BRACKETS);

    private static final Pattern EDGE = Pattern.compile("^[\\s,.\u2022-]+|[\\s,.]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private LeadSplitter() {}

    /** The leads in the order written, each once. */
    public static List<String> split(String cell) {
        return BETWEEN_LEADS
                .splitAsStream(cell)
                .map(lead -> EDGE.matcher(lead).replaceAll(""))
                .map(lead -> SPACE.matcher(lead).replaceAll(" "))
                .filter(lead -> !lead.isEmpty() && !Unassigned.isNobody(lead))
                .distinct()
                .toList();
    }
}
