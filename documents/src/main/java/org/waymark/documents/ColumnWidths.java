package org.waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;

/**
 * How wide the columns of a table are, from their types and from what its first rows hold, in characters a line.
 *
 * @param least  in which no usual word is broken
 * @param wished in which its cells are not much taller than others
 */
record ColumnWidths(List<Double> least, List<Double> wished) {

    private static final int SAMPLE = 200;

    /** Longer words are broken. */
    private static final int LONGEST_WORD = 22;

    /** Texts that are on average at most as long as this are wished to be in a line each. */
    private static final int ONE_LINE = 50;

    private static final int SHORT_HEADING = 10;

    /** What is empty beside the words of a cell. */
    private static final double PADDING = 1.7;

    private static final Pattern WORDS = Pattern.compile("[\\s\u00ad]+|(?<=-)");

    ColumnWidths {
        least = List.copyOf(least);
        wished = List.copyOf(wished);
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
        List<Double> least = new ArrayList<>();
        List<Double> wished = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            Column column = table.columns().get(index);
            boolean bold = index == 0 && table.rowsNamed();
            double needed = least(column, texts.get(index), bold);
            least.add(needed);
            wished.add(Math.max(needed, wished(column, texts.get(index))));
        }
        return new ColumnWidths(least, wished);
    }

    /** The same of some of the columns. */
    ColumnWidths of(List<Integer> columns) {
        return new ColumnWidths(
                columns.stream().map(least::get).toList(),
                columns.stream().map(wished::get).toList());
    }

    /** Whether its columns are together too wide, even in small letters. */
    boolean tooWide(Room room) {
        return sum(least) > room.most();
    }

    /**
     * How many steps its letters are smaller than usual, so that each column holds its longest word.
     *
     * @return 0, 1 or 2
     */
    int steps(Room room) {
        return sum(least) <= room.characters() ? 0 : tooWide(room) ? 2 : 1;
    }

    /** How much of the width of the table each column has: all together exactly 100 percent. */
    List<Double> percents(Room room) {
        double wanted = sum(wished);
        double needed = sum(least);
        int there = steps(room) == 0 ? room.characters() : room.most();
        double more = wanted <= there || wanted <= needed ? 1 : Math.clamp((there - needed) / (wanted - needed), 0, 1);
        List<Double> widths = IntStream.range(0, least.size())
                .mapToObj(column -> least.get(column) + more * (wished.get(column) - least.get(column)))
                .toList();
        double total = widths.stream().mapToDouble(Double::doubleValue).sum();
        return widths.stream().map(width -> 100 * width / total).toList();
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double least(Column column, List<String> texts, boolean bold) {
        double heading = heading(column.title()) + PADDING;
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        double words = PADDING
                + texts.stream()
                        .mapToDouble(text -> longestWord(text, bold))
                        .max()
                        .orElse(0);
        return switch (column.type()) {
            case NUMBER -> Math.max(heading, between(longest + 2, 5, 16));
            case DAY -> Math.max(heading, 14);
            case INSTANT -> Math.max(heading, 15);
            case RATING -> Math.max(heading, between(longest + 3, 8, 20));
            case TEXT -> Math.max(heading, between(words, 6, LONGEST_WORD));
            case LONG -> Math.max(heading, between(words, 16, LONGEST_WORD));
        };
    }

    /** A short heading is in one line. */
    private static double heading(String title) {
        double whole = Letters.width(title, true);
        return whole <= SHORT_HEADING ? whole : longestWord(title, true);
    }

    private static double wished(Column column, List<String> texts) {
        int average = (int) texts.stream()
                .filter(text -> !text.isEmpty())
                .mapToInt(String::length)
                .average()
                .orElse(0);
        return switch (column.type()) {
            case NUMBER, DAY, INSTANT, RATING -> 0;
            case TEXT -> Math.min(average + 2, 26);
            case LONG -> average <= ONE_LINE ? Math.max(average + 4, 18) : between(average / 4 + 40, 50, 66);
        };
    }

    private static double longestWord(String text, boolean bold) {
        double longest = 0;
        for (String word : WORDS.split(text)) {
            longest = Math.max(longest, Letters.width(word, bold));
        }
        return longest;
    }

    private static double between(double value, int least, int most) {
        return Math.clamp(value, least, most);
    }
}
