package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the titles of spokes stand: around the rim, each in lines, so that none lies on another. */
final class RadarLabels {

    private static final double GAP = 13;

    private RadarLabels() {}

    /**
     * A title.
     *
     * @param top seen from the centre
     */
    record Label(double x, double top, String anchor, List<String> lines, double step) {

        double bottom() {
            return top + lines.size() * step;
        }

        Label at(double y) {
            return new Label(x, y, anchor, lines, step);
        }

        void draw(Drawing drawing, Size size, double centre) {
            double y = centre + top + size.letters(8.5);
            for (String line : lines) {
                drawing.words(x, y, size.letters(9), false, anchor, line, Drawing.INK);
                y += step;
            }
        }
    }

    static List<Label> of(List<String> titles, double radius, Size size) {
        List<Label> labels = IntStream.range(0, titles.size())
                .mapToObj(at -> label(titles.get(at), 2 * Math.PI * at / titles.size(), radius, size))
                .toList();
        List<Label> apart = new ArrayList<>(labels);
        for (String anchor : List.of("start", "end")) {
            apart(apart, anchor);
        }
        ends(apart);
        return List.copyOf(apart);
    }

    private static Label label(String title, double angle, double radius, Size size) {
        double across = Math.sin(angle);
        double down = -Math.cos(angle);
        double x = size.width() / 2 + (radius + GAP) * across;
        String anchor = Math.abs(across) < 0.05 ? "middle" : across > 0 ? "start" : "end";
        double room = switch (anchor) {
            case "start" -> size.width() - 2 - x;
            case "end" -> x - 2;
            default -> size.width() * 0.5;
        };
        List<String> lines = Lines.of(title, Math.min(room, size.letters(150)), size.letters(9), 5);
        double step = size.letters(10.5);
        double middle = (radius + GAP) * down;
        double high = lines.size() * step;
        double top = anchor.equals("middle") ? (down < 0 ? middle + 3 - high : middle - 4) : middle - high / 2;
        return new Label(x, top, anchor, lines, step);
    }

    /** Moves titles of a side away from its middle until none lies on another. */
    private static void apart(List<Label> labels, String anchor) {
        List<Integer> side = IntStream.range(0, labels.size())
                .filter(at -> labels.get(at).anchor().equals(anchor))
                .boxed()
                .sorted((one, other) -> Double.compare(middle(labels.get(one)), middle(labels.get(other))))
                .toList();
        int half = side.size() / 2;
        for (int index = half - 1; index >= 0; index--) {
            Label below = labels.get(side.get(index + 1));
            Label label = labels.get(side.get(index));
            double top = Math.min(label.top(), below.top() - 3 - label.lines().size() * label.step());
            labels.set(side.get(index), label.at(top));
        }
        for (int index = half + 1; index < side.size(); index++) {
            Label above = labels.get(side.get(index - 1));
            Label label = labels.get(side.get(index));
            labels.set(side.get(index), label.at(Math.max(label.top(), above.bottom() + 3)));
        }
    }

    private static double middle(Label label) {
        return (label.top() + label.bottom()) / 2;
    }

    /** Those in the middle above and below keep clear of their neighbours, which may reach under them. */
    private static void ends(List<Label> labels) {
        double highest = labels.stream()
                .filter(label -> !label.anchor().equals("middle"))
                .mapToDouble(Label::top)
                .min()
                .orElse(0);
        double lowest = labels.stream()
                .filter(label -> !label.anchor().equals("middle"))
                .mapToDouble(Label::bottom)
                .max()
                .orElse(0);
        labels.replaceAll(label -> !label.anchor().equals("middle")
                ? label
                : middle(label) < 0
                        ? label.at(Math.min(
                                label.top(), highest - 3 - label.lines().size() * label.step()))
                        : label.at(Math.max(label.top(), lowest + 3)));
    }
}
