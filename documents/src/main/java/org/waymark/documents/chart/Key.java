package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.List;

/** What the signs of a picture mean, in as many lines as they need. */
final class Key {

    /** How a sign looks: from {@code x} on, as wide as given, around {@code middle}. */
    interface Sample {
        void draw(Drawing drawing, double x, double middle, double wide);
    }

    /** A sign and its meaning. */
    record Entry(String words, Sample sample) {}

    private record Placed(Entry entry, double x, double y, List<String> lines) {}

    private final Size size;

    /** How wide a sign is. */
    private final double wide;

    private final List<Placed> placed = new ArrayList<>();

    private final double height;

    Key(Size size, double wide, List<Entry> entries) {
        this.size = size;
        this.wide = wide;
        double x = 2;
        double y = 0;
        double high = 0;
        for (Entry entry : entries) {
            List<String> lines = Lines.of(entry.words(), size.width() - 4 - gap(), letter(), 4);
            double width = gap() + width(lines);
            if (x > 2 && x + width > size.width() - 2) {
                x = 2;
                y += high;
                high = 0;
            }
            placed.add(new Placed(entry, x, y, lines));
            high = Math.max(high, lines.size() * size.letters(11) + size.letters(4));
            x += width + size.letters(12);
        }
        this.height = y + high;
    }

    double height() {
        return height;
    }

    void draw(Drawing drawing, double top) {
        for (Placed one : placed) {
            one.entry().sample().draw(drawing, one.x(), top + one.y() + size.letters(5.4), wide);
            double y = top + one.y() + letter();
            for (String line : one.lines()) {
                drawing.words(one.x() + gap(), y, letter(), false, "start", line, Drawing.INK);
                y += size.letters(11);
            }
        }
    }

    private double letter() {
        return size.letters(9);
    }

    private double gap() {
        return wide + size.letters(4);
    }

    private double width(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> Lines.width(line, letter()))
                .max()
                .orElse(0);
    }
}
