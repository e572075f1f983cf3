package org.waymark.query.highlight.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Radar;
import org.waymark.documents.chart.RatingsByMonth;
import org.waymark.documents.chart.RiskMovement;
import org.waymark.documents.chart.Size;
import org.waymark.documents.chart.Slippage;
import org.waymark.documents.chart.ValuesOverTime;
import org.waymark.events.RiskMatrix;
import org.waymark.query.highlight.content.IndicatorSection;
import org.waymark.query.highlight.content.PeriodSection;
import org.waymark.query.highlight.content.RiskSection;
import org.waymark.query.highlight.content.StatusSection;
import org.waymark.query.highlight.content.StatusSection.Month;
import org.waymark.query.highlight.content.Told.Rated;
import org.waymark.query.indicator.IndicatorRating;

/** The pictures of a report, the same on pages and on paper. */
public final class Charts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    /** More bars than these are a list. */
    private static final int MOST_SLIPS = 12;

    /** More pictures of indicators than these nobody looks at. */
    private static final int MOST_INDICATORS = 3;

    private Charts() {}

    /** Ratings at the ends of the last months; empty where there is one month only, or nothing was rated. */
    public static Optional<Chart> ratings(StatusSection status) {
        return ratings(status, Size.WIDE);
    }

    static Optional<Chart> ratings(StatusSection status, Size size) {
        List<Rated> levels = status.months().stream()
                .flatMap(month -> month.counts().stream())
                .map(StatusSection.Count::rating)
                .distinct()
                .toList();
        boolean rated = status.months().stream()
                .flatMap(month -> month.counts().stream())
                .anyMatch(count -> count.stages() > 0);
        return status.months().size() < 2 || !rated
                ? Optional.empty()
                : Optional.of(RatingsByMonth.of(
                        levels.stream()
                                .map(level -> new RatingsByMonth.Level(
                                        level.letter(), level.name(), Cells.tone(level.tone())))
                                .toList(),
                        status.months().stream()
                                .map(month -> month(month, levels))
                                .toList(),
                        size));
    }

    private static RatingsByMonth.Month month(Month month, List<Rated> levels) {
        return new RatingsByMonth.Month(
                MONTH.format(month.day()),
                levels.stream()
                        .map(level -> month.counts().stream()
                                .filter(count -> count.rating().equals(level))
                                .mapToInt(StatusSection.Count::stages)
                                .sum())
                        .toList());
    }

    /** Where the key risks are on the matrix, and where they came from; empty where none of them has a place on it. */
    public static Optional<Chart> risks(RiskSection risks) {
        return risks(risks, Size.WIDE);
    }

    static Optional<Chart> risks(RiskSection risks, Size size) {
        List<RiskSection.Item> placed = risks.items().stream()
                .filter(risk -> risk.now().score() != null)
                .toList();
        if (placed.isEmpty() || risks.matrix().isEmpty()) {
            return Optional.empty();
        }
        Map<RiskMovement.Place, RiskMovement.Rated> ratings = risks.matrix().stream()
                .collect(Collectors.toMap(
                        cell -> new RiskMovement.Place(cell.likelihood(), cell.impact()),
                        cell -> new RiskMovement.Rated(
                                cell.rating().title().substring(0, 1), Cells.tone(cell.rating()))));
        return Optional.of(RiskMovement.of(
                new RiskMovement.Matrix(RiskMatrix.LIKELIHOODS, RiskMatrix.IMPACTS, ratings),
                placed.stream()
                        .map(risk -> new RiskMovement.Moved(
                                risk.ref(),
                                place(risk.before()),
                                risk.change() == RiskSection.Change.CLOSED ? null : place(risk.now())))
                        .toList(),
                size));
    }

    private static RiskMovement.@Nullable Place place(RiskSection.@Nullable Place place) {
        Integer likelihood = place == null ? null : place.likelihood();
        Integer impact = place == null ? null : place.impact();
        return likelihood == null || impact == null ? null : new RiskMovement.Place(likelihood, impact);
    }

    /**
     * How far things are behind what was planned, the furthest first; empty where nothing is.
     *
     * @param asAt until when what is not finished is late
     */
    public static Optional<Chart> slippage(PeriodSection period, LocalDate asAt) {
        return slippage(period, asAt, Size.WIDE, MOST_SLIPS);
    }

    /** @param most how many it shows */
    static Optional<Chart> slippage(PeriodSection period, LocalDate asAt, Size size, int most) {
        List<Slippage.Slip> slips = period.unfinished().stream()
                .flatMap(item -> Optional.ofNullable(item.was()).stream()
                        .map(was -> new Slippage.Slip(
                                item.ref(), was, Optional.ofNullable(item.is()).orElse(asAt))))
                .filter(slip -> slip.now().isAfter(slip.planned()))
                .limit(most)
                .toList();
        return slips.isEmpty() ? Optional.empty() : Optional.of(Slippage.of(slips, size));
    }

    /** The values of each indicator that is off its target and has several, the first few; the others stand in the table. */
    public static List<Chart> offTarget(IndicatorSection section) {
        return section.items().stream()
                .filter(item -> IndicatorRating.OFF_TARGET.letter().equals(item.rating())
                        && item.points().size() > 1)
                .limit(MOST_INDICATORS)
                .map(Charts::indicator)
                .toList();
    }

    /** How far each dimension of the last self-assessment is; empty where there is none. */
    public static Optional<Chart> assessment(IndicatorSection section) {
        return Optional.ofNullable(section.assessment()).map(Charts::assessment);
    }

    private static Chart assessment(IndicatorSection.Assessed round) {
        List<Radar.Series> series = new ArrayList<>(List.of(
                series("Now", round, IndicatorSection.Scored::now),
                series("Wanted", round, IndicatorSection.Scored::wanted)));
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Dimension", Type.LONG), Column.of("Now", Type.TEXT), Column.of("Wanted", Type.TEXT)));
        if (round.last() != null) {
            series.add(series("In " + round.last(), round, IndicatorSection.Scored::last));
            columns.add(Column.of("In " + round.last(), Type.TEXT));
        }
        return Radar.of(
                round.dimensions().stream().map(IndicatorSection.Scored::title).toList(),
                round.highest(),
                series,
                Size.WIDE,
                Cells.table(
                        "Self-assessment " + round.ref() + ", " + round.title(),
                        columns,
                        round.dimensions().stream()
                                .map(each -> new Row(Stream.concat(
                                                Stream.of(
                                                        Cell.text(each.title()),
                                                        Cell.text(each.now()),
                                                        Cell.text(each.wanted())),
                                                round.last() == null
                                                        ? Stream.empty()
                                                        : Stream.of(Cell.text(each.last())))
                                        .toList()))
                                .toList()));
    }

    private static Radar.Series series(
            String title, IndicatorSection.Assessed round, Function<IndicatorSection.Scored, @Nullable String> score) {
        return new Radar.Series(
                title,
                round.dimensions().stream()
                        .map(each -> Optional.ofNullable(score.apply(each)).map(BigDecimal::new))
                        .toList());
    }

    private static Chart indicator(IndicatorSection.Item item) {
        String title = item.ref() + " " + item.name();
        return ValuesOverTime.of(
                new ValuesOverTime.Measured(
                        title,
                        item.unit(),
                        months(item.points().getFirst()),
                        item.points().stream().map(Charts::value).toList()),
                new ValuesOverTime.Compared(
                        item.points().stream().flatMap(Charts::target).toList(), null, List.of()),
                List.of(),
                List.of(),
                Size.WIDE,
                Cells.table(
                        title,
                        List.of(
                                Column.of("Period", Type.TEXT),
                                Column.of("Value", Type.TEXT),
                                Column.of("Target", Type.TEXT)),
                        item.points().stream()
                                .map(point -> Row.of(
                                        Cell.text(point.period()),
                                        Cell.text((point.value() == null ? "suppressed" : point.value())
                                                + (point.provisional() ? " (provisional)" : "")),
                                        Cell.text(point.target())))
                                .toList()));
    }

    private static ValuesOverTime.Point value(IndicatorSection.Point point) {
        return new ValuesOverTime.Point(
                point.period(),
                point.from(),
                point.to(),
                point.value() == null ? null : new BigDecimal(point.value()),
                point.provisional());
    }

    private static Stream<ValuesOverTime.Target> target(IndicatorSection.Point point) {
        return Stream.ofNullable(point.target())
                .map(BigDecimal::new)
                .map(target -> new ValuesOverTime.Target(point.period(), point.from(), point.to(), target, target));
    }

    private static int months(IndicatorSection.Point point) {
        return Math.max(
                1, (int) ChronoUnit.MONTHS.between(point.from(), point.to().plusDays(1)));
    }
}
