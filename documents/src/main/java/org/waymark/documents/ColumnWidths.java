package org.waymark.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;

/**
 * How wide the columns of a table are, from their types and from what its first rows hold.
 *
 * @param characters about how many characters a line of each column holds
 */
record ColumnWidths(List<Integer> characters) {

    private static final int SAMPLE = 200;

    /** How many small letters a line across a page holds. */
    private static final int WIDEST_LANDSCAPE = 177;

    private static final int WIDEST_PORTRAIT = 118;

    ColumnWidths {
        characters = List.copyOf(characters);
    }

    static ColumnWidths of(Table table) {
        List<List<String>> texts = new ArrayList<>();
        table.columns().forEach(column -> texts.add(new ArrayList<>()));
        int read = 0;
        for (Row row : table.rows()) {
            if (read++ == SAMPLE) {
                break;
            }
            for (int column = 0; column < texts.size(); column++) {
                texts.get(column).add(row.cells().get(column).text());
            }
        }
        List<Integer> characters = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            characters.add(width(table.columns().get(column), texts.get(column)));
        }
        return new ColumnWidths(characters);
    }

    /** The same of some of the columns. */
    ColumnWidths of(List<Integer> columns) {
        return new ColumnWidths(columns.stream().map(characters::get).toList());
    }

    /** About how many characters a line of the whole table holds. */
    int total() {
        return characters.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether its columns are together too wide for a page, even in small letters. */
    boolean tooWide(Orientation orientation) {
        return total() > (orientation == Orientation.LANDSCAPE ? WIDEST_LANDSCAPE : WIDEST_PORTRAIT);
    }

    /**
     * How many steps its letters are smaller than usual, so that each column holds its longest word.
     *
     * @return 0, 1 or 2
     */
    int steps(Orientation orientation) {
        boolean landscape = orientation == Orientation.LANDSCAPE;
        return total() <= (landscape ? 156 : 104)
                ? 0
                : total() <= (landscape ? WIDEST_LANDSCAPE : WIDEST_PORTRAIT) ? 1 : 2;
    }

    /** How much of the width of the table each column has: all together exactly 100 percent. */
    List<Double> percents() {
        return characters.stream().map(width -> 100.0 * width / total()).toList();
    }

    private static int width(Column column, List<String> texts) {
        int heading = (int) Math.ceil(longestWord(column.title()) * 1.2) + 3;
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        int words = texts.stream().mapToInt(ColumnWidths::longestWord).max().orElse(0);
        int average = (int) texts.stream()
                .filter(text -> !text.isEmpty())
                .mapToInt(String::length)
                .average()
                .orElse(0);
        return switch (column.type()) {
            case NUMBER -> Math.max(heading, between(longest + 2, 5, 16));
            case DAY -> Math.max(heading, 14);
            case INSTANT -> Math.max(heading, 15);
            case RATING -> Math.max(heading, between(longest + 6, 8, 20));
            case TEXT -> Math.max(heading, between(Math.max(Math.min(words, 16), average) + 2, 6, 26));
            case LONG -> Math.max(heading, between(average / 2 + 6, 18, 46));
        };
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("[\\s\u00ad-]+", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static int between(int value, int least, int most) {
        return Math.clamp(value, least, most);
    }
}
