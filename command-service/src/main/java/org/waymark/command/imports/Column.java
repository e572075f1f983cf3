package org.waymark.command.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of an action plan, by the names councils give them. Case, plural and punctuation do not matter. */
enum Column {
    REF("ref", "reference", "no", "number", "id", "item", "ref no", "ref number", "reference no", "reference number"),
    ACTIVITIES(
            "action",
            "activity",
            "what",
            "task",
            "step",
            "deliverable",
            "what will be done",
            "what will we do",
            "what we will do",
            "description",
            "action to be taken",
            "action description"),
    OUTCOMES("outcome", "result", "what difference will it make", "success criteria", "impact"),
    LEADS(
            "lead",
            "owner",
            "who",
            "by whom",
            "led by",
            "owned by",
            "responsible",
            "responsibility",
            "accountable",
            "lead officer",
            "action lead",
            "action owner",
            "who will do it"),
    BY(
            "when",
            "by",
            "by when",
            "complete by",
            "completed by",
            "to be completed by",
            "timescale",
            "time scale",
            "timeframe",
            "timeline",
            "timing",
            "deadline",
            "due",
            "due date",
            "date",
            "target date",
            "completion date"),
    REVIEW("review", "reviewed", "next review", "review date", "review by", "date of review"),
    PRIORITY("priority", "importance"),
    THEME("theme", "strategic priority", "priority area", "priority theme"),
    WORKSTREAM("workstream", "work stream", "area of work", "strand");

    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Columns that say how far an action has come name it too, but do not hold it. */
    private static final Pattern ABOUT_PROGRESS =
            Pattern.compile("\\b(?:progress|status|update|rag|rating|comment|evidence|note|cost|budget)\\b");

    /** A longer text is a sentence, not a heading. */
    private static final int LONGEST_HEADING = 60;

    /** “By” and “no” occur in too many headings to mean anything there. */
    private static final int SHORTEST_MENTION = 3;

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** How the column is called in answers: the name of the field of an action. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column with this name; empty where there is none. */
    static Optional<Column> named(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain)
                        || (column == REF && plain.matches("(?:action|item|task) (?:ref|reference|no|number|id)")))
                .findFirst();
    }

    /** The column whose name occurs in the heading: the one of most words, then the first (“Lead for this action” is a lead). */
    static Optional<Column> soundingLike(String heading) {
        String plain = heading.length() > LONGEST_HEADING ? "" : plain(heading);
        if (ABOUT_PROGRESS.matcher(plain).find()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .flatMap(column -> column.names.stream().map(name -> new Mention(column, name, plain)))
                .filter(mention -> mention.name().length() >= SHORTEST_MENTION && mention.at() >= 0)
                .min(Comparator.<Mention>comparingInt(Mention::wordsLess).thenComparingInt(Mention::at))
                .map(Mention::column);
    }

    /** Lower case words in the singular: “ACTION(S):” and “Actions” are the same. */
    private static String plain(String heading) {
        String text = BRACKETED.matcher(heading.replace("#", " no ")).replaceAll(" ");
        return Stream.of(NOT_A_WORD.split(text.toLowerCase(Locale.UK)))
                .filter(word -> !word.isEmpty())
                .map(Column::singular)
                .collect(Collectors.joining(" "));
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.matches(".*[^su]s") ? word.substring(0, word.length() - 1) : word;
    }

    private record Mention(Column column, String name, String in) {

        /** Orders names of more words first. */
        int wordsLess() {
            return -name.split(" ").length;
        }

        /** Where the name stands as whole words; negative where it does not. */
        int at() {
            return (" " + in + " ").indexOf(" " + name + " ");
        }
    }
}
