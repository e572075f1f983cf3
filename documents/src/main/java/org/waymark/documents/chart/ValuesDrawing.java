package org.waymark.documents.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.chart.ValuesOverTime.Content;
import org.waymark.documents.chart.ValuesOverTime.Point;
import org.waymark.documents.chart.ValuesOverTime.Series;
import org.waymark.documents.chart.ValuesOverTime.Target;

/** Draws {@link ValuesOverTime}: a key, the plot, its axes, and what the marks mean. */
final class ValuesDrawing {

    private static final List<String> DASHES = List.of("7 3", "3 3", "9 3 2 3", "5 5");

    private static final List<Marker> MARKERS = List.of(Marker.TRIANGLE, Marker.SQUARE, Marker.DIAMOND, Marker.STAR);

    private static final String BASELINE = "12 3 2 3 2 3";

    private static final String TREND = "1.2 2.6";

    private static final String BAND = "#dde4ea";

    private static final String GRID = "#d4dae0";

    private final Content content;

    private final Size size;

    private final ValueScale values;

    private final TimeScale time;

    private final Key key;

    private final MarkSigns signs;

    private final double top;

    private final double bottom;

    private final Drawing drawing;

    ValuesDrawing(Content content, Size size) {
        this.content = content;
        this.size = size;
        this.values = ValueScale.of(content.values(), size == Size.WIDE ? 5 : 4);
        this.time = time();
        this.key = new Key(size, size.letters(20), entries());
        this.signs = new MarkSigns(content.marks(), size, time);
        this.top = size.letters(3) + key.height() + size.letters(19) + signs.above();
        this.bottom = top + (size == Size.WIDE ? 190 : 150);
        double notes = values.showsZero() ? 0 : size.letters(13);
        this.drawing = new Drawing(size.width(), bottom + size.letters(20) + notes + signs.below() + 2);
    }

    private TimeScale time() {
        List<LocalDate> days = content.days();
        LocalDate first = days.isEmpty() ? LocalDate.EPOCH : Collections.min(days);
        LocalDate last = days.isEmpty() ? LocalDate.EPOCH.plusYears(1) : Collections.max(days);
        double widest = values.ticks().stream()
                .mapToDouble(tick -> Lines.width(values.words(tick), size.letters(8.5)))
                .max()
                .orElse(0);
        return new TimeScale(first, last, widest + 8, size.width() - size.letters(14));
    }

    String drawn(String title, String words) {
        key.draw(drawing, size.letters(3));
        axes();
        content.compared().targets().forEach(this::target);
        Point baseline = content.compared().baseline();
        if (baseline != null && baseline.value() != null) {
            double y = y(baseline.value());
            drawing.line(x(baseline), y, time.right(), y, 1, BASELINE);
        }
        signs.draw(drawing, top, bottom);
        for (int index = 0; index < content.compared().benchmarks().size(); index++) {
            benchmark(content.compared().benchmarks().get(index), index);
        }
        trend();
        measured();
        double y = bottom + size.letters(20);
        if (!values.showsZero()) {
            String note = "The scale does not begin at zero.";
            drawing.words(2, y + size.letters(8), size.letters(8), false, "start", note, Drawing.FAINT);
            y += size.letters(13);
        }
        signs.list(drawing, y);
        return drawing.svg(title, words);
    }

    private void axes() {
        double letter = size.letters(8.5);
        String unit = content.measured().unit() + (values.inMillions() ? ", in millions" : "");
        String fits = Drawing.shortened(unit, Lines.letters(size.width() - 4, letter));
        drawing.words(2, top - signs.above() - size.letters(9), letter, true, "start", fits, Drawing.INK);
        for (BigDecimal tick : values.ticks()) {
            double y = y(tick);
            String stroke = tick.signum() == 0 ? Drawing.FAINT : GRID;
            drawing.line(time.left(), y, time.right(), y, stroke, tick.signum() == 0 ? 1.2 : 0.7);
            drawing.words(time.left() - 5, y + letter / 3, letter, false, "end", values.words(tick), Drawing.INK);
        }
        drawing.line(time.left(), top, time.left(), bottom, Drawing.FAINT, 1);
        drawing.line(time.left(), bottom, time.right(), bottom, Drawing.FAINT, 1);
        for (TimeScale.Tick tick : time.ticks(letter)) {
            drawing.line(tick.x(), bottom, tick.x(), bottom + 4, Drawing.FAINT, 1);
            double half = Lines.width(tick.words(), letter) / 2;
            double x = Math.max(2 + half, Math.min(size.width() - 2 - half, tick.middle()));
            drawing.words(x, bottom + size.letters(14), letter, false, "middle", tick.words(), Drawing.INK);
        }
    }

    private void target(Target target) {
        double from = time.x(target.from());
        double to = Math.max(from + 4, time.x(target.to()));
        if (target.range()) {
            double high = y(target.high());
            drawing.rect(from, high, to - from, y(target.low()) - high, BAND, "none");
            drawing.line(from, high, to, high, 1, "").line(from, y(target.low()), to, y(target.low()), 1, "");
        } else {
            drawing.line(from, y(target.low()), to, y(target.low()), 3, "");
        }
    }

    private void benchmark(Series series, int index) {
        Marker marker = MARKERS.get(index % MARKERS.size());
        lines(series.points(), 1.1, dash(index));
        for (Point point : series.points()) {
            if (point.value() != null) {
                drawing.marker(marker, x(point), y(point.value()), 2.6, index >= MARKERS.size());
            }
        }
    }

    private static String dash(int index) {
        return DASHES.get((index + index / DASHES.size()) % DASHES.size());
    }

    private void trend() {
        Point before = content.latest();
        for (Point point : content.trend()) {
            if (before != null) {
                line(before, point, 1.8, TREND);
            }
            before = point;
        }
    }

    private void measured() {
        List<Point> points = content.measured().points();
        lines(points, 1.8, "");
        for (Point point : points) {
            if (point.value() == null) {
                drawing.words(x(point), bottom - 4, size.letters(9), true, "middle", "c", Drawing.INK);
            } else {
                drawing.marker(Marker.CIRCLE, x(point), y(point.value()), 3, !point.provisional());
            }
        }
        Point latest = content.latest();
        if (latest == null) {
            double middle = (time.left() + time.right()) / 2;
            double y = (top + bottom) / 2;
            drawing.words(middle, y, size.letters(9.5), false, "middle", "No figure yet", Drawing.INK);
        } else if (latest.value() != null) {
            latest(latest, latest.value());
        }
    }

    /** The last figure, in numbers above its point. */
    private void latest(Point point, BigDecimal value) {
        double letter = size.letters(9.5);
        String words = ValueScale.written(value);
        double half = Lines.width(words, letter) / 2;
        double x = Math.min(size.width() - 2 - half, Math.max(time.left() + half, x(point)));
        double y = y(value) - 7 < top + letter ? y(value) + 5 + letter : y(value) - 7;
        drawing.words(x, y, letter, true, "middle", words, Drawing.INK);
    }

    /** Lines between neighbours of the same length: a figure of a year is not joined to one of a quarter. */
    private void lines(List<Point> points, double thick, String dash) {
        Map<Long, List<Point>> byLength = points.stream()
                .collect(Collectors.groupingBy(ValuesDrawing::length, TreeMap::new, Collectors.toList()));
        for (List<Point> same : byLength.values()) {
            for (int index = 1; index < same.size(); index++) {
                if (neighbours(same.get(index - 1), same.get(index))) {
                    line(same.get(index - 1), same.get(index), thick, dash);
                }
            }
        }
    }

    private static long length(Point point) {
        return Math.round((point.to().toEpochDay() - point.from().toEpochDay() + 1) / 30.44);
    }

    private boolean neighbours(Point before, Point after) {
        return !after.from().isAfter(before.to().plusDays(1))
                || !after.to()
                        .isAfter(before.to()
                                .plusMonths(content.measured().months())
                                .plusDays(15));
    }

    private void line(Point from, Point to, double thick, String dash) {
        if (from.value() != null && to.value() != null) {
            drawing.line(x(from), y(from.value()), x(to), y(to.value()), thick, dash);
        }
    }

    private List<Key.Entry> entries() {
        List<Key.Entry> entries = new ArrayList<>();
        List<Point> points = content.measured().points();
        entries.add(new Key.Entry(content.measured().title(), sample(1.8, "", Marker.CIRCLE, true)));
        if (points.stream().anyMatch(point -> point.value() != null && point.provisional())) {
            entries.add(new Key.Entry("Provisional", sample(0, "", Marker.CIRCLE, false)));
        }
        if (points.stream().anyMatch(point -> point.value() == null)) {
            entries.add(new Key.Entry(
                    "Suppressed",
                    (on, x, middle, wide) -> on.words(
                            x + wide / 2,
                            middle + size.letters(3),
                            size.letters(9),
                            true,
                            "middle",
                            "c",
                            Drawing.INK)));
        }
        targets(entries);
        Point baseline = content.compared().baseline();
        if (baseline != null && baseline.value() != null) {
            String words = "Baseline " + ValueScale.written(baseline.value()) + " (" + baseline.period() + ")";
            entries.add(new Key.Entry(words, sample(1, BASELINE, null, false)));
        }
        for (int index = 0; index < content.compared().benchmarks().size(); index++) {
            entries.add(new Key.Entry(
                    content.compared().benchmarks().get(index).title(),
                    sample(1.1, dash(index), MARKERS.get(index % MARKERS.size()), index >= MARKERS.size())));
        }
        if (!content.trend().isEmpty()) {
            entries.add(new Key.Entry("Plain trend", sample(1.8, TREND, null, false)));
        }
        return List.copyOf(entries);
    }

    private void targets(List<Key.Entry> entries) {
        if (content.compared().targets().stream().anyMatch(target -> !target.range())) {
            entries.add(new Key.Entry("Target", sample(3, "", null, false)));
        }
        if (content.compared().targets().stream().anyMatch(Target::range)) {
            entries.add(new Key.Entry(
                    "Target range",
                    (on, x, middle, wide) -> on.rect(x, middle - 4, wide, 8, BAND, "none")
                            .line(x, middle - 4, x + wide, middle - 4, 1, "")
                            .line(x, middle + 4, x + wide, middle + 4, 1, "")));
        }
    }

    private static Key.Sample sample(double thick, String dash, @Nullable Marker marker, boolean filled) {
        return (on, x, middle, wide) -> {
            if (thick > 0) {
                on.line(x, middle, x + wide, middle, thick, dash);
            }
            if (marker != null) {
                on.marker(marker, x + wide / 2, middle, 2.8, filled);
            }
        };
    }

    private double x(Point point) {
        return time.x(point.to());
    }

    private double y(BigDecimal value) {
        return bottom - (bottom - top) * values.at(value);
    }
}
