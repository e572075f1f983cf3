package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.List;
import org.waymark.documents.Table;

/** A map of two scales: each field lists what lies in it, a point and a label each, so that no label lies on another. */
public final class LabelMap {

    private static final double LETTER = 8.6;

    private static final double STEP = 10.6;

    private static final double PAD = 6;

    private static final double LEFT = 66;

    private static final double TOP = 8;

    /** Lines that a label has at the most. */
    private static final int MOST = 3;

    private static final double WIDTH = Size.WIDE.width();

    private final Axis across;

    private final Axis up;

    private final double wide;

    private LabelMap(Axis across, Axis up) {
        this.across = across;
        this.up = up;
        this.wide = (WIDTH - LEFT - 2) / across.levels().size();
    }

    /**
     * One of the two scales.
     *
     * @param levels from left to right, or from top to bottom
     */
    public record Axis(String title, List<String> levels) {

        public Axis {
            levels = List.copyOf(levels);
        }
    }

    /**
     * The picture.
     *
     * @param labels for each level from top to bottom, for each from left to right
     * @param table  that says the same
     */
    public static Chart of(Axis across, Axis up, List<List<List<String>>> labels, Table table) {
        String words = words(across, up, labels);
        return new Chart(new LabelMap(across, up).drawn(table.caption(), labels, words), words, table);
    }

    private String drawn(String title, List<List<List<String>>> labels, String words) {
        List<Double> heights = labels.stream().map(this::height).toList();
        double bottom = TOP + heights.stream().mapToDouble(Double::doubleValue).sum();
        Drawing drawing = new Drawing(WIDTH, bottom + 34);
        double y = TOP;
        for (int row = 0; row < labels.size(); row++) {
            double high = heights.get(row);
            side(drawing, up.levels().get(row), y + high / 2);
            for (int column = 0; column < labels.get(row).size(); column++) {
                field(drawing, LEFT + column * wide, y, high, labels.get(row).get(column));
            }
            y += high;
        }
        drawing.words(2, TOP + 7, LETTER, true, "start", up.title(), Drawing.INK);
        for (int column = 0; column < across.levels().size(); column++) {
            String level = Drawing.shortened(across.levels().get(column), Lines.letters(wide, LETTER));
            drawing.words(LEFT + (column + 0.5) * wide, bottom + 13, LETTER, false, "middle", level, Drawing.INK);
        }
        drawing.words(LEFT + (WIDTH - LEFT) / 2, bottom + 28, LETTER, true, "middle", across.title(), Drawing.INK);
        return drawing.svg(title, words);
    }

    private static void side(Drawing drawing, String level, double middle) {
        List<String> lines = Lines.of(level, LEFT - 10, LETTER, 2);
        double y = middle + 3 - (lines.size() - 1) * STEP / 2;
        for (String line : lines) {
            drawing.words(LEFT - 7, y, LETTER, false, "end", line, Drawing.INK);
            y += STEP;
        }
    }

    private void field(Drawing drawing, double x, double top, double high, List<String> labels) {
        drawing.rect(x, top, wide, high, labels.isEmpty() ? "#ffffff" : "#e6eef5", Drawing.FAINT);
        double y = top + PAD + LETTER;
        for (String label : labels) {
            drawing.circle(x + PAD + 2, y - 3, 2, Drawing.INK);
            for (String line : lines(label)) {
                drawing.words(x + PAD + 8, y, LETTER, false, "start", line, Drawing.INK);
                y += STEP;
            }
            y += 1.5;
        }
    }

    private List<String> lines(String label) {
        return Lines.of(label, wide - 2 * PAD - 8, LETTER, MOST);
    }

    private double height(List<List<String>> fields) {
        double most = fields.stream()
                .mapToDouble(labels -> labels.stream()
                        .mapToDouble(label -> lines(label).size() * STEP + 1.5)
                        .sum())
                .max()
                .orElse(0);
        return Math.max(44, most + 2 * PAD);
    }

    private static String words(Axis across, Axis up, List<List<List<String>>> labels) {
        List<String> parts = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            for (int column = labels.get(row).size() - 1; column >= 0; column--) {
                int count = labels.get(row).get(column).size();
                if (count > 0) {
                    parts.add(count + " at " + up.levels().get(row) + " and "
                            + across.levels().get(column));
                }
            }
        }
        return "Map of " + up.title() + ", from top to bottom, by " + across.title() + ", from left to right. "
                + (parts.isEmpty() ? "Nothing is placed on it." : String.join("; ", parts) + ".");
    }
}
