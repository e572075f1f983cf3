package org.waymark.query.happening;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.people.PeopleNames;

/**
 * Sentences and changes that name people. They are stored, and frozen in reports, with ids; where they are shown, each id
 * becomes the name that its person has today (docs/adr/0045). So a sentence that names people is written here and nowhere
 * else, and what was ever written here must go on to be read here.
 */
public final class NamedPeople {

    private static final String COMMA = ", ";
    private static final String SEMICOLON = "; ";

    /** The fields that hold people, by their plain names. */
    private static final Set<String> FIELDS = Set.of(
            "leads",
            "owner",
            "actionee",
            "attendees",
            "apologies",
            "presenters",
            "decided by",
            "author",
            "approved by",
            "distribution",
            "sponsor",
            "coordinator",
            "escalated to",
            "participants",
            // cells of the worksheets that Waymark ships with
            "contact",
            "by",
            "sign off");

    private static final String ROLE_OF = "role of ";

    /** Who does an action of the response to a risk stands behind it in brackets. */
    private static final Pattern DOES_IT =
            Pattern.compile("(?<= \\()[a-z0-9][a-z0-9._@+-]*(?=(?:, by [^()]*|, done)?\\))");

    /** Each sentence with its people as its only group. */
    private static final List<Pattern> SENTENCES = Stream.of(
                    "Made (.+) the owner of risk [^ ]+\\.",
                    "Made (.+) the owner of decision [^ ,]+(?:, due on [^,]+)?\\.",
                    "Assigned action [^ ]+ to (.+)\\.",
                    "Escalated risk [^ ]+ to (.+)\\.",
                    "Granted (.+) the role [A-Z][a-z ]+\\.",
                    "Removed the role [A-Z][a-z ]+ from (.+)\\.")
            .map(Pattern::compile)
            .toList();

    private NamedPeople() {}

    static String owns(String person, String risk) {
        return "Made %s the owner of risk %s.".formatted(person, risk);
    }

    /** @param due what is said of the day by which it is due; may be empty */
    static String ownsDecision(String person, String decision, String due) {
        return "Made %s the owner of decision %s%s.".formatted(person, decision, due);
    }

    static String assigned(String action, List<String> people) {
        return "Assigned action %s to %s.".formatted(action, String.join(COMMA, people));
    }

    static String escalated(String risk, String person) {
        return "Escalated risk %s to %s.".formatted(risk, person);
    }

    static String granted(String person, String role) {
        return "Granted %s the role %s.".formatted(person, role);
    }

    static String revoked(String person, String role) {
        return "Removed the role %s from %s.".formatted(role, person);
    }

    /** A sentence as it is shown. */
    public static String in(String sentence) {
        return in(sentence, NamedPeople::name);
    }

    /**
     * The texts of an entry without the people whom they name: what they are called changes, and what is kept of the texts does
     * not.
     *
     * @param people gets each of them, as they are stored
     */
    public static List<String> textsWithout(AuditEntry entry, Consumer<String> people) {
        UnaryOperator<String> names = person -> {
            people.accept(person);
            return "";
        };
        return Stream.concat(
                        Stream.of(in(entry.sentence(), names)),
                        entry.changes().stream()
                                .map(change -> in(change, names))
                                .flatMap(change -> Stream.of(change.before(), change.after())))
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    private static String in(String sentence, UnaryOperator<String> names) {
        for (Pattern pattern : SENTENCES) {
            Matcher found = pattern.matcher(sentence);
            if (found.matches()) {
                return sentence.substring(0, found.start(1))
                        + each(found.group(1), COMMA, names)
                        + sentence.substring(found.end(1));
            }
        }
        return sentence;
    }

    /** Changes as they are shown. */
    public static List<FieldChange> in(List<FieldChange> changes) {
        return changes.stream().map(change -> in(change, NamedPeople::name)).toList();
    }

    private static FieldChange in(FieldChange change, UnaryOperator<String> names) {
        String field = change.field();
        if (FIELDS.contains(field)) {
            return shown(field, change, words -> each(words, SEMICOLON, names));
        }
        if (field.startsWith(ROLE_OF)) {
            return shown(ROLE_OF + names.apply(field.substring(ROLE_OF.length())), change, UnaryOperator.identity());
        }
        return field.equals("actions")
                ? shown(
                        field,
                        change,
                        words -> DOES_IT.matcher(words)
                                .replaceAll(who -> Matcher.quoteReplacement(names.apply(who.group()))))
                : change;
    }

    private static FieldChange shown(String field, FieldChange change, UnaryOperator<String> words) {
        return new FieldChange(field, changed(change.before(), words), changed(change.after(), words));
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> words) {
        return text == null ? null : words.apply(text);
    }

    private static String each(String people, String between, UnaryOperator<String> names) {
        return Stream.of(people.split(between, -1)).map(names).collect(Collectors.joining(between));
    }

    private static String name(String id) {
        return PeopleNames.current().of(id);
    }
}
