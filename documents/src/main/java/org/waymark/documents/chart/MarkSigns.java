package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.List;
import org.waymark.documents.chart.ValuesOverTime.Mark;

/** Upright lines at days, each with its sign above, and below what the signs mean. */
final class MarkSigns {

    private final List<Mark> marks;

    private final Size size;

    private final TimeScale time;

    MarkSigns(List<Mark> marks, Size size, TimeScale time) {
        this.marks = marks;
        this.size = size;
        this.time = time;
    }

    /** Marks whose signs would lie on one another share one. */
    private record Sign(String words, double from, double to) {

        double middle() {
            return (from + to) / 2;
        }
    }

    /** How much room the signs need. */
    double above() {
        return marks.isEmpty() ? 0 : size.letters(13);
    }

    /** How much room their meanings need. */
    double below() {
        return marks.stream()
                .mapToDouble(mark -> lines(mark).size() * step() + size.letters(2))
                .sum();
    }

    void draw(Drawing drawing, double top, double bottom) {
        for (Mark mark : marks) {
            double x = time.x(mark.day());
            drawing.line(x, top, x, bottom, 0.9, "2 2");
        }
        for (Sign sign : signs()) {
            drawing.words(sign.middle(), top - 4, letter(), true, "middle", sign.words(), Drawing.INK);
        }
    }

    private List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= marks.size(); next++) {
            Sign sign = sign(first, next);
            if (next == marks.size() || sign(next, next + 1).from() > sign.to() + 3) {
                signs.add(sign);
                first = next;
            }
        }
        return joined(signs);
    }

    /** Those that have become so wide that they lie on one another. */
    private List<Sign> joined(List<Sign> signs) {
        List<Sign> joined = new ArrayList<>();
        for (Sign sign : signs) {
            Sign last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && sign.from() < last.to() + 2) {
                String begin = last.words().split("–", -1)[0];
                String[] end = sign.words().split("–", -1);
                joined.set(
                        joined.size() - 1,
                        placed(begin + "–" + end[end.length - 1], (last.middle() + sign.middle()) / 2));
            } else {
                joined.add(sign);
            }
        }
        return List.copyOf(joined);
    }

    /** @param to after the last */
    private Sign sign(int from, int to) {
        String first = marks.get(from).sign();
        String words = to - from == 1 ? first : first + "–" + marks.get(to - 1).sign();
        return placed(
                words, (time.x(marks.get(from).day()) + time.x(marks.get(to - 1).day())) / 2);
    }

    private Sign placed(String words, double middle) {
        double half = Lines.width(words, letter()) / 2;
        double fits = Math.min(size.width() - 2 - half, Math.max(2 + half, middle));
        return new Sign(words, fits - half, fits + half);
    }

    void list(Drawing drawing, double top) {
        double y = top;
        for (Mark mark : marks) {
            drawing.words(2, y + letter(), letter(), true, "start", mark.sign(), Drawing.INK);
            for (String line : lines(mark)) {
                drawing.words(size.letters(24), y + letter(), letter(), false, "start", line, Drawing.INK);
                y += step();
            }
            y += size.letters(2);
        }
    }

    private List<String> lines(Mark mark) {
        return Lines.of(mark.words(), size.width() - size.letters(24) - 2, letter(), 4);
    }

    private double letter() {
        return size.letters(8.5);
    }

    private double step() {
        return size.letters(10.5);
    }
}
