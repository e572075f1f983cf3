package org.waymark.query.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.IndicatorEvents.added;
import static org.waymark.events.IndicatorEvents.benchmark;
import static org.waymark.events.IndicatorEvents.corrected;
import static org.waymark.events.IndicatorEvents.definition;
import static org.waymark.events.IndicatorEvents.measured;
import static org.waymark.events.IndicatorEvents.measurement;
import static org.waymark.events.IndicatorEvents.target;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.IndicatorEvent.BenchmarkAdded;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.IndicatorTargetSet;
import org.waymark.events.IndicatorEvent.MeasurementRecorded;
import org.waymark.events.IndicatorEvent.MeasurementWithdrawn;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Quantity;
import org.waymark.events.StrategyEvents;
import org.waymark.query.indicator.IndicatorFigures.Forecast;
import org.waymark.query.indicator.IndicatorFigures.Outturn;
import org.waymark.query.indicator.IndicatorFigures.Overdue;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.Recorded;

class IndicatorFiguresTest {

    private final Recorded history = new Recorded();

    /** A vacancy rate, measured every quarter, better when lower. */
    @BeforeEach
    void begin() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(added());
    }

    private IndicatorFigures on(String day) {
        return Indicators.find(history.snapshot(LocalDate.parse(day)), "I1").orElseThrow();
    }

    private StrategyMoment moment(String day) {
        StrategySnapshot snapshot = history.snapshot(LocalDate.parse(day));
        return new StrategyMoment(Strategies.at(snapshot), snapshot);
    }

    private void quarters(String... values) {
        IntStream.range(0, values.length)
                .forEach(index ->
                        history.then(measured("%d-Q%d".formatted(2022 + index / 4, 1 + index % 4), values[index])));
    }

    @Test
    void withoutAMeasurementNothingIsRatedAndNothingHasADirection() {
        IndicatorFigures figures = on("2023-07-10");

        assertThat(figures.latest()).isNull();
        assertThat(figures.rating()).isNull();
        assertThat(figures.direction()).isEqualTo(Direction.TOO_FEW);
        assertThat(FigureWords.standing(figures)).isEqualTo("Not measured");
    }

    @Test
    void theTargetOfAYearCountsForItsQuartersUnlessTheyHaveTheirOwn() {
        history.then(target("2023-24", null, "15")).then(target("2023-Q3", null, "17"));
        history.then(measured("2023-Q2", "17"));
        assertThat(on("2023-07-10").rating()).isEqualTo(IndicatorRating.OFF_TARGET);
        assertThat(on("2023-07-10").missedBy()).isEqualTo(new Quantity("2"));

        history.then(measured("2023-Q3", "17"));
        assertThat(on("2023-10-10").rating()).isEqualTo(IndicatorRating.ON_TARGET);
    }

    @Test
    void aTargetThatWasRemovedCountsNoMoreAndStaysReadable() {
        history.then(target("2023-24", null, "15")).then(measured("2023-Q2", "17"));
        history.then(new IndicatorTargetSet(
                SG23,
                "I1",
                new MeasuredPeriod("2023-24"),
                target("2023-24", null, "15").after(),
                null));

        assertThat(on("2023-07-10").rating()).isNull();
        assertThat(FigureWords.standing(on("2023-07-10"))).isEqualTo("No target for this period");
        assertThat(on("2023-07-10").indicator().allTargets()).hasSize(2);
    }

    @Test
    void neverSaysATrendOfFewerThanThreeValues() {
        quarters("20", "18");
        assertThat(on("2022-08-01").direction()).isEqualTo(Direction.TOO_FEW);
        assertThat(on("2022-08-01").forecasts()).isEmpty();

        history.then(measured("2022-Q3", null));
        assertThat(on("2022-11-01").direction())
                .as("a suppressed figure is no value")
                .isEqualTo(Direction.TOO_FEW);

        history.then(measured("2022-Q4", "16"));
        assertThat(on("2023-02-01").direction()).isEqualTo(Direction.IMPROVING);
    }

    @Test
    void carriesTheLineOnAndComparesItWithWhatCame() {
        history.then(target("2023", null, "12"));
        quarters("20", "18", "16", "14.5");

        IndicatorFigures figures = on("2023-02-01");

        assertThat(figures.forecasts())
                .extracting(Forecast::period)
                .as("the quarter in which the year ends that the target is about")
                .containsExactly(new MeasuredPeriod("2023-Q1"), new MeasuredPeriod("2023-Q4"));
        assertThat(figures.outturns())
                .extracting(Outturn::period, Outturn::forecast, Outturn::outturn)
                .containsExactly(Tuple.tuple(new MeasuredPeriod("2022-Q4"), new Quantity("14"), new Quantity("14.5")));
        assertThat(figures.outturns().getFirst().difference()).isEqualTo(new Quantity("0.5"));
    }

    @Test
    void aLineThatHardlyMovesIsSteady() {
        quarters("18", "18.1", "18", "18.1");

        assertThat(on("2023-02-01").direction()).isEqualTo(Direction.STEADY);
    }

    @Test
    void saysWhatIsMissingAndSinceWhen() {
        quarters("20", "18");
        history.then(measured("2022-Q4", "17"));

        assertThat(on("2023-02-01").gaps()).containsExactly(new MeasuredPeriod("2022-Q3"));
        assertThat(on("2023-04-30").overdue()).isNull();
        assertThat(on("2023-05-01").overdue())
                .isEqualTo(new Overdue(new MeasuredPeriod("2023-Q1"), LocalDate.of(2023, 4, 30), 1, 0));
        assertThat(FigureWords.overdue(on("2023-08-01")))
                .isEqualTo("January to March 2023 was due on 30 April 2023, and 1 later period");
    }

    @Test
    void nothingIsExpectedOfARetiredIndicator() {
        quarters("20");
        history.then(new IndicatorRetired(SG23, "I1"));

        assertThat(on("2024-08-01").overdue()).isNull();
        assertThat(IndicatorOverview.dates(moment("2024-08-01"))).isEmpty();
        assertThat(IndicatorOverview.attention(moment("2024-08-01"))).isEmpty();
    }

    @Test
    void correctedWithdrawnAndReplacedFiguresStayReadable() {
        quarters("20");
        history.then(corrected("2022-Q1", "20", "19"));
        history.then(new MeasurementRecorded(SG23, "I1", provisional("2022-Q2", "18")));
        history.then(measured("2022-Q2", "18.5"));
        history.then(measured("2022-Q3", "18"))
                .then(new MeasurementWithdrawn(SG23, "I1", measurement("2022-Q3", "18")));

        IndicatorView indicator = on("2022-11-01").indicator();

        assertThat(indicator.counting())
                .extracting(
                        each -> each.measurement().period().text(),
                        each -> each.measurement().value())
                .containsExactly(
                        Tuple.tuple("2022-Q1", new Quantity("19")), Tuple.tuple("2022-Q2", new Quantity("18.5")));
        assertThat(indicator.former())
                .extracting(each -> each.ended() == null ? null : each.ended().how())
                .containsExactly(
                        IndicatorView.Ended.How.CORRECTED,
                        IndicatorView.Ended.How.REPLACED,
                        IndicatorView.Ended.How.WITHDRAWN);
    }

    private static Measurement provisional(String period, String value) {
        return new Measurement(
                new MeasuredPeriod(period),
                new Quantity(value),
                null,
                null,
                Measurement.Standing.PROVISIONAL,
                null,
                null);
    }

    @Test
    void comparesWithTheLastBenchmarkOfEachSeries() {
        history.then(measured("2022-Q4", "17"));
        history.then(new BenchmarkAdded(SG23, "I1", null, benchmark("2021-22", "16.5")));
        history.then(new BenchmarkAdded(SG23, "I1", null, benchmark("2022", "16.1")));

        IndicatorFigures figures = on("2023-02-01");

        assertThat(figures.benchmarks())
                .extracting(each -> each.benchmark().period().text())
                .containsExactly("2022");
        assertThat(FigureWords.distance(
                        Objects.requireNonNull(
                                figures.above(figures.benchmarks().getFirst().benchmark())),
                        definition("Vacancies").unit()))
                .isEqualTo("0.9 percentage points above");
    }

    @Test
    void theOverviewNamesThoseOffTargetAndOverdueAndTheNextDays() {
        history.then(target("2022", null, "10"));
        quarters("20", "20");
        long before = history.position();
        history.then(measured("2022-Q3", "19"));

        assertThat(IndicatorOverview.attention(moment("2023-03-01")))
                .extracting(IndicatorAttention::value, IndicatorAttention::target, IndicatorAttention::overdue)
                .containsExactly(Tuple.tuple("19%", "10%", "October to December 2022 was due on 30 January 2023"));
        assertThat(IndicatorOverview.dates(moment("2022-11-01")))
                .extracting(NextDate::date, NextDate::people)
                .containsExactly(Tuple.tuple(LocalDate.of(2023, 1, 30), List.of("coordinator")));
        assertThat(IndicatorOverview.changedSince(moment("2022-11-01"), before))
                .extracting(ChangeSince::detail)
                .containsExactly("July to September 2022: 19%, off target");
    }

    @Test
    void saysOfAnOutcomeWhichIndicatorsItHas() {
        Indicators indicators = Indicators.of(history.snapshot(LocalDate.of(2023, 7, 10)));

        assertThat(indicators.about("1", "Fewer vacancies")).hasSize(1);
        assertThat(indicators.about("1", "A permanent workforce")).isEmpty();
    }
}
