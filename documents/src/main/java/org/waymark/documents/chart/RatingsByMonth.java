package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.List;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.Tone;

/** How many projects have which rating at the end of each month, as columns of stacked boxes. */
public final class RatingsByMonth {

    private final Size size;

    private final double height;

    private final double base;

    private final Drawing drawing;

    private RatingsByMonth(Size size) {
        this.size = size;
        this.height = size.width() / 4;
        this.base = height + size.letters(20);
        this.drawing = new Drawing(size.width(), base + size.letters(22));
    }

    /** A rating of the scale: its letter is in its boxes. */
    public record Level(String letter, String word, Tone tone) {}

    /**
     * A month.
     *
     * @param label  such as “June 2026”
     * @param counts how many there are of each level, in the order of the levels
     */
    public record Month(String label, List<Integer> counts) {

        public Month {
            counts = List.copyOf(counts);
        }

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The picture, the first level at the top of each column. */
    public static Chart of(List<Level> levels, List<Month> months, Size size) {
        String words = words(levels, months);
        return new Chart(new RatingsByMonth(size).drawn(levels, months, words), words, table(levels, months));
    }

    private String drawn(List<Level> levels, List<Month> months, String words) {
        int most = Math.max(1, months.stream().mapToInt(Month::total).max().orElse(1));
        double step = Math.min(size.letters(90), (size.width() - 20) / Math.max(1, months.size()));
        drawing.line(10, base, size.width() - 10, base, Drawing.INK, 1);
        for (int index = 0; index < months.size(); index++) {
            column(levels, months.get(index), 10 + step * index + step * 0.14, step * 0.72, height / most);
        }
        return drawing.svg("Ratings by month", words);
    }

    private void column(List<Level> levels, Month month, double x, double wide, double unit) {
        double y = base;
        for (int level = levels.size() - 1; level >= 0; level--) {
            int count = month.counts().get(level);
            if (count == 0) {
                continue;
            }
            double high = count * unit;
            y -= high;
            drawing.box(x, y, wide, high, levels.get(level).tone());
            if (high >= size.letters(9)) {
                String label = levels.get(level).letter() + " " + count;
                double middle = y + high / 2 + size.letters(3.3);
                drawing.words(x + wide / 2, middle, size.letters(9.5), true, "middle", label, Drawing.INK);
            }
        }
        String total = Integer.toString(month.total());
        drawing.words(x + wide / 2, y - 4, size.letters(9), false, "middle", total, Drawing.FAINT);
        int letters = Math.max(4, (int) (wide / 0.72 / size.letters(4.7)));
        String label = Drawing.shortened(month.label(), letters);
        drawing.words(x + wide / 2, base + size.letters(14), size.letters(8.5), false, "middle", label, Drawing.INK);
    }

    private static String words(List<Level> levels, List<Month> months) {
        if (months.isEmpty()) {
            return "No month is shown.";
        }
        List<String> parts = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            parts.add(months.getLast().counts().get(level) + " "
                    + levels.get(level).word());
        }
        String last = months.getLast().label() + ": " + String.join(", ", parts) + ".";
        return months.size() == 1
                ? "Ratings at the end of " + last
                : "Ratings at the end of each month from " + months.getFirst().label() + " on. " + last;
    }

    private static Table table(List<Level> levels, List<Month> months) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("Month", Type.TEXT)));
        levels.forEach(level -> columns.add(Column.of(level.word(), Type.NUMBER)));
        List<Row> rows = new ArrayList<>();
        for (Month month : months) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(month.label())));
            month.counts().forEach(count -> cells.add(Cell.number(count)));
            rows.add(new Row(cells));
        }
        return Table.of("Ratings by month", columns, rows);
    }
}
