package org.waymark.command.imports.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column that one kind of table can have. Each kind has an enum of them. */
public interface Column {

    /** How the column is called in answers: the name of the field of the command that it goes into. */
    String field();

    /** The names councils give it, in {@linkplain #plain plain} words. */
    List<String> names();

    /** Names that mean it where no other column has claimed them. */
    default List<String> also() {
        return List.of();
    }

    /** How people call what it holds, such as “Lead”. */
    default String title() {
        String words = field().replaceAll("[.]", " ")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Whether a blank cell can mean what the cell above says, as where a theme stands once for the rows below it. */
    default boolean fillsDown() {
        return false;
    }

    /**
     * Whether it can hold these texts, for a heading that several columns have as a name: “Priority” is one if every cell
     * says high, medium or low.
     */
    default boolean fits(List<String> texts) {
        return true;
    }

    /** The column that this one is a part of, as a workstream is of a theme. */
    default Optional<Column> within() {
        return Optional.empty();
    }

    /** Whether it holds what is reported on a case from time to time, such as its rating, not what was agreed about it. */
    default boolean isReport() {
        return false;
    }

    /** Lower case words in the singular: “ACTION(S):” and “Actions” are the same. */
    static String plain(String heading) {
        String text = heading.replace("#", " no ");
        String outside = words(Plain.BRACKETED.matcher(text).replaceAll(" "));
        return outside.isEmpty() ? words(text) : outside;
    }

    private static String words(String text) {
        return Stream.of(Plain.NOT_A_WORD.split(text.toLowerCase(Locale.UK)))
                .filter(word -> !word.isEmpty())
                .map(Plain::singular)
                .collect(Collectors.joining(" "));
    }

    /** The words for a reference, with those that say of what: “Ref”, “Action no”. */
    static List<String> refNames(String... of) {
        List<String> plain = List.of(
                "ref",
                "reference",
                "no",
                "number",
                "id",
                "item",
                "s n",
                "serial no",
                "ref no",
                "ref number",
                "reference no",
                "reference number");
        Stream<String> with = Stream.of(of)
                .flatMap(thing ->
                        Stream.of("ref", "reference", "no", "number", "id").map(word -> thing + " " + word));
        return Stream.concat(plain.stream(), with).toList();
    }

    /** Every pair of a word of the first and a word of the second. */
    static List<String> each(List<String> before, List<String> after) {
        return before.stream()
                .flatMap(first -> after.stream().map(second -> first + " " + second))
                .toList();
    }

    /** How a heading is made plain. */
    final class Plain {

        private static final Pattern BRACKETED = Pattern.compile("[(\\[{][^)\\]}]*(?:[)\\]}]+|$)");
        private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

        private Plain() {}

        private static String singular(String word) {
            if (word.endsWith("ies")) {
                return word.substring(0, word.length() - 3) + "y";
            }
            return word.length() > 3 && word.matches(".*[^su]s") ? word.substring(0, word.length() - 1) : word;
        }
    }
}
