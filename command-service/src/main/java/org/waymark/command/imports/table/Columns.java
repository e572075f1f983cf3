package org.waymark.command.imports.table;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The columns of one kind of table, by the names councils give them. Case, plural and punctuation do not matter.
 *
 * @param all    in the order in which they claim a name that several could have; the first is the reference
 * @param needed those without which no row can be read, and how to ask for them
 * @param unlike headings that name a column but do not hold it, such as “Progress on actions”
 */
public record Columns(List<Column> all, Map<Column, String> needed, Pattern unlike) {

    /** A longer text is a sentence, not a heading. */
    private static final int LONGEST_HEADING = 60;

    /** “By” and “no” occur in too many headings to mean anything there. */
    private static final int SHORTEST_MENTION = 3;

    public Columns {
        all = List.copyOf(all);
        needed = Collections.unmodifiableMap(new LinkedHashMap<>(needed));
    }

    /** The reference: what is wrong with a row as a whole is reported there. */
    public Column ref() {
        return all.getFirst();
    }

    /** The columns with this name; several where others follow if the first is taken. */
    List<Column> named(String heading) {
        return claiming(heading, Column::names);
    }

    /** The columns that this name means where no column has it as its own. */
    List<Column> alsoNamed(String heading) {
        return claiming(heading, Column::also);
    }

    /** Whether a heading is one of theirs. */
    boolean know(String heading) {
        return !named(heading).isEmpty()
                || !alsoNamed(heading).isEmpty()
                || !soundingLike(heading).isEmpty();
    }

    private List<Column> claiming(String heading, Function<Column, List<String>> names) {
        String plain = heading.length() > LONGEST_HEADING ? "" : Column.plain(heading);
        return all.stream()
                .filter(column -> names.apply(column).contains(plain))
                .toList();
    }

    /** The column whose name occurs in the heading: the one of most words, then the first (“Lead for this action” is a lead). */
    List<Column> soundingLike(String heading) {
        String plain = heading.length() > LONGEST_HEADING ? "" : Column.plain(heading);
        if (unlike.matcher(plain).find()) {
            return List.of();
        }
        return all.stream()
                .flatMap(column -> column.names().stream().map(name -> new Mention(column, name, plain)))
                .filter(mention -> mention.name().length() >= SHORTEST_MENTION && mention.at() >= 0)
                .min(Comparator.<Mention>comparingInt(Mention::wordsLess).thenComparingInt(Mention::at))
                .map(Mention::column)
                .stream()
                .toList();
    }

    /** The column that a field of the command came from: {@code leads[1]} from the leads. */
    public Column of(String field) {
        String path = field.replaceAll("\\[\\d+\\]", "");
        return find(path).or(() -> find(path.replaceFirst("\\..*", ""))).orElse(ref());
    }

    private Optional<Column> find(String field) {
        return all.stream().filter(column -> column.field().equals(field)).findFirst();
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
