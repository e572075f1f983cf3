package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

/** How many things should have been done by the end of each month, and how many were: each line only goes up. */
public final class PlannedAndDone {

    private final Size size;

    private final double left;

    private final double right;

    private final double top;

    private final double bottom;

    private final int most;

    private final Drawing drawing;

    private PlannedAndDone(List<Month> months, Size size) {
        this.size = size;
        this.left = size.letters(24);
        this.right = size.width() - size.letters(72);
        this.top = size.letters(14);
        this.bottom = top + size.width() * 0.26;
        this.most = Math.max(
                1,
                months.stream()
                        .mapToInt(month -> Math.max(month.promised(), Math.max(month.planned(), month.done())))
                        .max()
                        .orElse(1));
        this.drawing = new Drawing(size.width(), bottom + size.letters(20));
    }

    /**
     * The end of a month.
     *
     * @param label    such as “June 2026”
     * @param promised how many should have been done by then by the day that was agreed first
     * @param planned  the same by the day that is agreed now
     * @param done     how many were
     */
    public record Month(String label, int promised, int planned, int done) {}

    /** One of the lines. */
    private record Line(String name, ToIntFunction<Month> count, Marker marker, boolean filled, String dash) {}

    private static final List<Line> LINES = List.of(
            new Line("First planned", Month::promised, Marker.TRIANGLE, false, "2 3"),
            new Line("Planned now", Month::planned, Marker.SQUARE, false, "6 3"),
            new Line("Done", Month::done, Marker.CIRCLE, true, ""));

    /** The picture. */
    public static Chart of(List<Month> months, Size size) {
        String words = words(months);
        return new Chart(new PlannedAndDone(months, size).drawn(months, words), words, table(months));
    }

    private String drawn(List<Month> months, String words) {
        axes(months);
        LINES.forEach(line -> line(line, months));
        names(months);
        return drawing.svg("Planned and done", words);
    }

    private void axes(List<Month> months) {
        int step = Math.max(1, Math.ceilDiv(most, 5));
        for (int count = 0; count <= most; count += step) {
            drawing.line(left, y(count), right, y(count), count == 0 ? Drawing.INK : "#d4dae0", 0.8);
            drawing.words(
                    left - 4,
                    y(count) + size.letters(3),
                    size.letters(8),
                    false,
                    "end",
                    Integer.toString(count),
                    Drawing.FAINT);
        }
        int every = Math.max(1, Math.ceilDiv(months.size(), size == Size.WIDE ? 6 : 3));
        for (int index = 0; index < months.size(); index += every) {
            drawing.words(
                    x(index, months),
                    bottom + size.letters(13),
                    size.letters(8.5),
                    false,
                    index == 0 ? "start" : "middle",
                    months.get(index).label(),
                    Drawing.FAINT);
        }
    }

    private void line(Line line, List<Month> months) {
        for (int index = 0; index < months.size(); index++) {
            double x = x(index, months);
            double y = y(line.count().applyAsInt(months.get(index)));
            if (index > 0) {
                double before = y(line.count().applyAsInt(months.get(index - 1)));
                drawing.line(x(index - 1, months), before, x, y, 1.4, line.dash());
            }
            drawing.marker(line.marker(), x, y, size.letters(2.6), line.filled());
        }
    }

    /** At their ends, moved apart where these are close. */
    private void names(List<Month> months) {
        double lowest = Double.MAX_VALUE;
        List<Line> upwards = LINES.stream()
                .sorted((one, other) -> Integer.compare(
                        one.count().applyAsInt(months.getLast()), other.count().applyAsInt(months.getLast())))
                .toList();
        for (Line line : upwards) {
            int count = line.count().applyAsInt(months.getLast());
            lowest = Math.min(y(count), lowest - size.letters(10));
            drawing.words(
                    right + size.letters(6),
                    lowest + size.letters(3),
                    size.letters(8.5),
                    line.filled(),
                    "start",
                    line.name() + " " + count,
                    Drawing.INK);
        }
    }

    private double x(int index, List<Month> months) {
        return months.size() == 1 ? left : left + (right - left) * index / (months.size() - 1);
    }

    private double y(int count) {
        return bottom - (bottom - top) * count / most;
    }

    private static String words(List<Month> months) {
        Month last = months.getLast();
        return "Actions with a due date, added up by month from "
                + months.getFirst().label() + " to " + last.label()
                + ". By then " + last.promised() + " were due as first planned, " + last.planned()
                + " as planned now, and " + last.done() + (last.done() == 1 ? " was" : " were") + " done.";
    }

    private static Table table(List<Month> months) {
        List<Row> rows = new ArrayList<>();
        months.forEach(month -> rows.add(Row.of(
                Cell.text(month.label()),
                Cell.number(month.promised()),
                Cell.number(month.planned()),
                Cell.number(month.done()))));
        return Table.of(
                "Actions planned and done",
                List.of(
                        Column.of("End of", Type.TEXT),
                        Column.of("Due as first planned", Type.NUMBER),
                        Column.of("Due as planned now", Type.NUMBER),
                        Column.of("Done", Type.NUMBER)),
                rows);
    }
}
