package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The columns of one kind of table, by the names councils give them. Case, plural and punctuation do not matter. */
public final class Columns {

    /** A longer text is a sentence, not a heading. */
    private static final int LONGEST_HEADING = 60;

    /** With what stands in brackets. */
    private static final int LONGEST_WITH_HINT = 400;

    /** “By” and “no” occur in too many headings to mean anything there. */
    private static final int SHORTEST_MENTION = 3;

    private final List<Column> all;
    private final Map<Column, String> needed;
    private final Pattern unlike;
    private final Map<String, List<Column>> byName;
    private final Map<String, List<Column>> byOtherName;
    private final List<Name> names;
    private final Series series;

    /** Columns of which each kind has one at most. */
    public Columns(List<Column> all, Map<Column, String> needed, Pattern unlike) {
        this(all, needed, unlike, Series.NONE);
    }

    /**
     * @param all    in the order in which they claim a name that several could have; the first is the reference
     * @param needed those without which no row can be read, and how to ask for them
     * @param unlike headings that name a column but do not hold it, such as “Progress on actions”
     * @param series those of which there can be any number
     */
    public Columns(List<Column> all, Map<Column, String> needed, Pattern unlike, Series series) {
        this.all = List.copyOf(all);
        this.needed = Collections.unmodifiableMap(new LinkedHashMap<>(needed));
        this.unlike = unlike;
        this.series = series;
        this.byName = by(Column::names);
        this.byOtherName = by(Column::also);
        this.names = this.all.stream()
                .flatMap(column -> column.names().stream().map(name -> new Name(column, name)))
                .filter(name -> name.text().length() >= SHORTEST_MENTION)
                .sorted(Comparator.comparingInt(Name::words).reversed())
                .toList();
    }

    private Map<String, List<Column>> by(Function<Column, List<String>> names) {
        Map<String, List<Column>> by = new HashMap<>();
        for (Column column : all) {
            names.apply(column).stream()
                    .distinct()
                    .forEach(name ->
                            by.computeIfAbsent(name, _ -> new ArrayList<>()).add(column));
        }
        return by;
    }

    public List<Column> all() {
        return all;
    }

    public Map<Column, String> needed() {
        return needed;
    }

    /** The reference: what is wrong with a row as a whole is reported there. */
    public Column ref() {
        return all.getFirst();
    }

    /** Whether a heading is one of theirs. */
    public boolean know(String heading) {
        String plain = plain(heading);
        return byName.containsKey(plain)
                || byOtherName.containsKey(plain)
                || !sounding(plain).isEmpty();
    }

    /** The columns with this name; several where what is below decides between them. */
    public List<Column> named(String heading) {
        List<Column> whole = heading.length() > LONGEST_WITH_HINT
                ? List.of()
                : byName.getOrDefault(Column.plain(heading), List.of());
        return whole.isEmpty() ? byName.getOrDefault(plain(heading), List.of()) : whole;
    }

    /** The column of a series that a heading names, such as that of a month. */
    public Optional<Column> inSeries(String heading) {
        return heading.length() > LONGEST_HEADING ? Optional.empty() : series.headed(heading);
    }

    /** The columns that this name means where no column has it as its own. */
    public List<Column> alsoNamed(String heading) {
        return byOtherName.getOrDefault(plain(heading), List.of());
    }

    /**
     * The columns whose name occurs in the heading: that of most words, then the first (“Lead for this action” is a lead);
     * several where what is below decides between them.
     */
    public List<Column> soundingLike(String heading) {
        return sounding(plain(heading));
    }

    private List<Column> sounding(String plain) {
        if (plain.isEmpty() || unlike.matcher(plain).find()) {
            return List.of();
        }
        String within = " " + plain + " ";
        Name best = null;
        for (Name name : names) {
            if (best != null && name.words() < best.words()) {
                break;
            }
            int at = name.at(within);
            if (at >= 0 && (best == null || at < best.at(within))) {
                best = name;
            }
        }
        return best == null ? List.of() : byName.getOrDefault(best.text(), List.of());
    }

    /** Without its hint, which may be long; empty for a sentence. */
    private static String plain(String heading) {
        String plain = heading.length() > LONGEST_WITH_HINT ? "" : Column.plain(heading);
        return plain.length() > LONGEST_HEADING ? "" : plain;
    }

    /** The column that a field of the command came from: {@code leads[1]} from the leads. */
    public Column of(String field) {
        String path = field.replaceAll("\\[\\d+\\]", "");
        return find(path)
                .or(() -> find(path.replaceFirst("\\.[^.]*$", "")))
                .or(() -> find(path.replaceFirst("\\..*", "")))
                .orElse(ref());
    }

    /** The column of a field. */
    public Optional<Column> find(String field) {
        return all.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .or(() -> series.ofField(field));
    }

    /** A name of a column. */
    private record Name(Column column, String text, String spaced, int words) {

        Name(Column column, String text) {
            this(column, text, " " + text + " ", text.split(" ").length);
        }

        /** Where it stands as whole words; negative where it does not. */
        int at(String within) {
            return within.indexOf(spaced);
        }
    }
}
