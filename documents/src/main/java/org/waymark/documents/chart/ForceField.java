package org.waymark.documents.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.documents.Table;

/** What pulls to the left and what pulls to the right of a line, each as long as it is strong. */
public final class ForceField {

    private final Size size;

    private final double letter;

    private final double step;

    private final double bar;

    /** How far a side reaches. */
    private final double reach;

    private final int strongest;

    private ForceField(Size size, int strongest) {
        this.size = size;
        this.letter = size.letters(9);
        this.step = size.letters(11);
        this.bar = size.letters(9);
        this.reach = size.width() / 2 - 6;
        this.strongest = Math.max(1, strongest);
    }

    /**
     * A force.
     *
     * @param strength in words
     * @param points   how far it reaches
     */
    public record Force(String label, String strength, int points) {}

    /** Forces that pull to the same side. */
    public record Side(String title, List<Force> forces) {

        public Side {
            forces = List.copyOf(forces);
        }
    }

    /**
     * The picture.
     *
     * @param strongest the points of the strongest that there can be
     * @param table     that says the same
     */
    public static Chart of(Side left, Side right, int strongest, Size size, Table table) {
        String words = words(left) + " against " + words(right) + ".";
        return new Chart(new ForceField(size, strongest).drawn(table.caption(), left, right, words), words, table);
    }

    private String drawn(String title, Side left, Side right, String words) {
        double top = size.letters(24);
        double bottom = top + Math.max(height(left), height(right));
        Drawing drawing = new Drawing(size.width(), bottom + 4);
        double middle = size.width() / 2;
        drawing.words(middle - 6, size.letters(12), size.letters(10), true, "end", "← " + left.title(), Drawing.INK);
        drawing.words(middle + 6, size.letters(12), size.letters(10), true, "start", right.title() + " →", Drawing.INK);
        side(drawing, left, top, -1);
        side(drawing, right, top, 1);
        drawing.line(middle, size.letters(17), middle, bottom, Drawing.INK, 1.6);
        return drawing.svg(title, words);
    }

    /** @param way 1 to the right, -1 to the left */
    private void side(Drawing drawing, Side side, double top, int way) {
        double middle = size.width() / 2;
        String anchor = way > 0 ? "start" : "end";
        double y = top;
        for (Force force : side.forces()) {
            for (String line : lines(force)) {
                drawing.words(middle + way * 6, y + letter, letter, false, anchor, line, Drawing.INK);
                y += step;
            }
            double length = room() * Math.min(force.points(), strongest) / strongest;
            drawing.rect(
                    way > 0 ? middle : middle - length,
                    y + 2,
                    length,
                    bar,
                    way > 0 ? "#cfe0f2" : "#e2e5e8",
                    Drawing.INK);
            drawing.words(
                    middle + way * (length + 5),
                    y + 2 + bar - size.letters(1.2),
                    size.letters(8.5),
                    true,
                    anchor,
                    force.strength(),
                    Drawing.INK);
            y += bar + size.letters(12);
        }
    }

    /** What the longest bar takes: beside it there is room for a word. */
    private double room() {
        return reach - size.letters(48);
    }

    private List<String> lines(Force force) {
        return Lines.of(force.label(), reach - 6, letter, 4);
    }

    private double height(Side side) {
        return side.forces().stream()
                .mapToDouble(force -> lines(force).size() * step + bar + size.letters(12))
                .sum();
    }

    private static String words(Side side) {
        Map<String, Long> strengths = side.forces().stream()
                .collect(Collectors.groupingBy(Force::strength, LinkedHashMap::new, Collectors.counting()));
        String counts = strengths.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return side.title() + " (" + (counts.isEmpty() ? "none" : counts) + ")";
    }
}
