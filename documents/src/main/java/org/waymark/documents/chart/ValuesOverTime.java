package org.waymark.documents.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;

/**
 * What was measured, period by period: a point at the end of each, and a line between neighbours. Beside it the targets, the
 * baseline, benchmarks, the plain trend, and the days on which something was decided.
 */
public final class ValuesOverTime {

    private ValuesOverTime() {}

    /**
     * A figure of a period.
     *
     * @param period in words
     * @param value  null where it is suppressed
     */
    public record Point(
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal value,
            boolean provisional) {}

    /**
     * What was measured.
     *
     * @param months how many months usually lie between the end of one period and that of the next
     */
    public record Measured(String title, String unit, int months, List<Point> points) {

        public Measured {
            points = sorted(points);
        }
    }

    /**
     * What a period should reach.
     *
     * @param low  the figure, or the lower end of a range
     * @param high the figure, or the upper end of a range
     */
    public record Target(String period, LocalDate from, LocalDate to, BigDecimal low, BigDecimal high) {

        boolean range() {
            return low.compareTo(high) != 0;
        }
    }

    /** Figures of others. */
    public record Series(String title, List<Point> points) {

        public Series {
            points = sorted(points);
        }
    }

    /**
     * What it is compared with.
     *
     * @param baseline null for none
     */
    public record Compared(List<Target> targets, @Nullable Point baseline, List<Series> benchmarks) {

        public Compared {
            targets = List.copyOf(targets);
            benchmarks = List.copyOf(benchmarks);
        }
    }

    /**
     * A day on which something was decided or done.
     *
     * @param sign a number or a letter, which stands at the day
     */
    public record Mark(String sign, LocalDate day, String words) {}

    /** All that is in the picture. */
    record Content(Measured measured, Compared compared, List<Mark> marks, List<Point> trend) {

        List<BigDecimal> values() {
            return Stream.concat(
                            points().map(Point::value).filter(Objects::nonNull),
                            compared.targets().stream().flatMap(target -> Stream.of(target.low(), target.high())))
                    .toList();
        }

        List<LocalDate> days() {
            return Stream.of(
                            points().flatMap(point -> Stream.of(point.from(), point.to())),
                            compared.targets().stream().flatMap(target -> Stream.of(target.from(), target.to())),
                            marks.stream().map(Mark::day))
                    .flatMap(days -> days)
                    .toList();
        }

        private Stream<Point> points() {
            return Stream.of(
                            measured.points().stream(),
                            Stream.ofNullable(compared.baseline()),
                            compared.benchmarks().stream().flatMap(series -> series.points().stream()),
                            trend.stream())
                    .flatMap(points -> points);
        }

        /** The last figure that can be shown. */
        @Nullable Point latest() {
            return measured.points().stream()
                    .filter(point -> point.value() != null)
                    .reduce(null, (_, point) -> point);
        }
    }

    /**
     * The picture.
     *
     * @param trend how it would go on by its plain trend; empty where that is not shown
     * @param table that says the same
     */
    public static Chart of(
            Measured measured, Compared compared, List<Mark> marks, List<Point> trend, Size size, Table table) {
        Content content = new Content(
                measured,
                compared,
                marks.stream().sorted(Comparator.comparing(Mark::day)).toList(),
                sorted(trend));
        String words = ValueWords.of(content);
        return new Chart(new ValuesDrawing(content, size).drawn(table.caption(), words), words, table);
    }

    private static List<Point> sorted(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparing(Point::to));
        return List.copyOf(sorted);
    }
}
