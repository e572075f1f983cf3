package org.waymark.command.imports.table;

import java.util.List;
import java.util.Locale;
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

    /** Lower case words in the singular: “ACTION(S):” and “Actions” are the same. */
    static String plain(String heading) {
        String text = Plain.BRACKETED.matcher(heading.replace("#", " no ")).replaceAll(" ");
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

        private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)");
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
