package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.BetterWhen;
import org.waymark.events.Quantity;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategySnapshot;

/**
 * The indicators of a strategy for programs.
 *
 * @param position every event up to and with it is in the list
 * @param asOf     the moment it shows, as it was asked for
 */
public record IndicatorList(StrategyCode strategy, long position, String asOf, List<Row> indicators) {

    /**
     * An indicator.
     *
     * @param owner     account id, name or post; null while nobody owns it
     * @param latest    the measurement of the last period; null where nothing was measured
     * @param target    for the period of the latest value; null where there is none
     * @param benchmark the last of the first series; null where there is none
     * @param rating    letter: R, A or G; null where it cannot be rated
     * @param overdue   whether a measurement is overdue
     * @param nextDue   the day by which the next measurement is expected; null for a retired indicator
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            String name,
            String unit,
            BetterWhen better,
            @Nullable String theme,
            @Nullable String outcome,
            @Nullable String owner,
            @Nullable FigureAnswer latest,
            @Nullable TargetAnswer target,
            @Nullable BenchmarkAnswer benchmark,
            Direction direction,
            @Nullable String rating,
            boolean overdue,
            @Nullable LocalDate nextDue,
            boolean retired) {

        static Row of(IndicatorFigures figures) {
            IndicatorView indicator = figures.indicator();
            return new Row(
                    indicator.ref(),
                    indicator.definition().name(),
                    indicator.definition().unit(),
                    indicator.definition().better(),
                    indicator.definition().theme(),
                    indicator.definition().outcome(),
                    indicator.definition().owner(),
                    figures.latest() == null ? null : FigureAnswer.of(indicator, figures.latest()),
                    figures.target() == null ? null : TargetAnswer.of(figures.target()),
                    figures.benchmarks().isEmpty()
                            ? null
                            : BenchmarkAnswer.of(figures.benchmarks().getFirst().benchmark()),
                    figures.direction(),
                    figures.rating() == null ? null : figures.rating().letter(),
                    figures.overdue() != null,
                    figures.nextDue(),
                    indicator.retired() != null);
        }
    }

    static IndicatorList of(StrategySnapshot snapshot) {
        return new IndicatorList(
                snapshot.strategy(),
                snapshot.position(),
                snapshot.asOf().toString(),
                Indicators.of(snapshot).all().stream().map(Row::of).toList());
    }

    /** A figure to reckon with; null where there is none. */
    static @Nullable BigDecimal number(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }
}
