package org.waymark.documents.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.documents.Table;

/** How many of each thing are at which level: a bar each, its parts from the first level to the last. */
public final class LevelBars {

    /** From the darkest to the lightest; all of them let black letters be read. */
    private static final List<String> SHADES = List.of("#8fb3d4", "#c3d8ea", "#eef3f8", "#ffffff");

    /** The level whose part is hatched too, where there is a lighter one. */
    private static final int HATCHED = 2;

    private final Size size;

    private final List<String> levels;

    private final Drawing drawing;

    private final double unit;

    private final Key key;

    private LevelBars(Size size, List<String> levels, List<Bar> bars) {
        this.size = size;
        this.levels = levels;
        int most = Math.max(1, bars.stream().mapToInt(Bar::total).max().orElse(1));
        double ends = bars.stream()
                .mapToDouble(bar -> Lines.width(bar.end(), size.letters(9)) + 9)
                .reduce(size.letters(52), Math::max);
        this.unit = Math.min(size.letters(60), (size.width() - ends) / most);
        this.key = new Key(
                size,
                size.letters(10),
                IntStream.range(0, levels.size())
                        .mapToObj(level ->
                                new Key.Entry(letter(levels.get(level)) + " " + levels.get(level), sample(level)))
                        .toList());
        this.drawing = new Drawing(size.width(), top() + bars.size() * line() + 2);
    }

    /**
     * A bar.
     *
     * @param counts how many there are at each level
     * @param end    what is said at its end, such as “11 points”
     */
    public record Bar(String label, List<Integer> counts, String end) {

        public Bar {
            counts = List.copyOf(counts);
        }

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Whether the levels can be told apart by their first letters, which stand in the bars. */
    public static boolean canTellApart(List<String> levels) {
        return levels.size() <= SHADES.size()
                && levels.stream().map(LevelBars::letter).distinct().count() == levels.size();
    }

    /**
     * The picture, in the order given.
     *
     * @param table that says the same
     */
    public static Chart of(List<String> levels, List<Bar> bars, Size size, Table table) {
        String words = bars.stream()
                .map(bar -> bar.label() + ": " + words(levels, bar))
                .collect(Collectors.joining("; ", "", "."));
        return new Chart(
                new LevelBars(size, List.copyOf(levels), bars).drawn(table.caption(), bars, words), words, table);
    }

    private String drawn(String title, List<Bar> bars, String words) {
        key.draw(drawing, size.letters(3));
        double y = top();
        for (Bar bar : bars) {
            double letter = size.letters(9);
            String label = Drawing.shortened(bar.label(), Lines.letters(size.width() - 4, letter));
            drawing.words(2, y + letter, letter, false, "start", label, Drawing.INK);
            parts(bar, y + size.letters(12.5));
            y += line();
        }
        return drawing.svg(title, words);
    }

    private double top() {
        return size.letters(6) + key.height();
    }

    private double line() {
        return size.letters(30);
    }

    private Key.Sample sample(int level) {
        return (on, x, middle, wide) -> part(on, level, x, middle - wide / 2, wide, wide);
    }

    private void part(Drawing on, int level, double x, double y, double wide, double high) {
        on.rect(x, y, wide, high, SHADES.get(level), Drawing.INK);
        if (level == HATCHED && levels.size() > HATCHED + 1) {
            on.hatch(x, y, wide, high);
        }
    }

    private void parts(Bar bar, double y) {
        double high = size.letters(13);
        double letter = size.letters(9);
        double x = 2;
        for (int level = 0; level < levels.size(); level++) {
            int count = bar.counts().get(level);
            if (count == 0) {
                continue;
            }
            double wide = count * unit;
            part(drawing, level, x, y, wide, high);
            String words = letter(levels.get(level)) + " " + count;
            String fits = wide >= words.length() * letter * 0.62 ? words : wide >= letter * 1.3 ? "" + count : "";
            double half = Lines.width(fits, letter) / 2 + 1;
            if (!fits.isEmpty()) {
                drawing.rect(x + wide / 2 - half, y + 1, 2 * half, high - 2, SHADES.get(level), "none");
            }
            drawing.words(x + wide / 2, y + high - size.letters(3.3), letter, true, "middle", fits, Drawing.INK);
            x += wide;
        }
        drawing.words(x + 5, y + high - size.letters(3.3), letter, false, "start", bar.end(), Drawing.INK);
    }

    private static String words(List<String> levels, Bar bar) {
        StringBuilder words = new StringBuilder();
        for (int level = 0; level < levels.size(); level++) {
            words.append(level == 0 ? "" : ", ")
                    .append(bar.counts().get(level))
                    .append(' ')
                    .append(levels.get(level));
        }
        return words.toString();
    }

    private static String letter(String level) {
        return level.substring(0, 1).toUpperCase(Locale.UK);
    }
}
