package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.chart.ValuesOverTime.Mark;
import org.waymark.events.IndicatorDefinition.Baseline;
import org.waymark.events.IndicatorRule;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.MeasurementFrequency;
import org.waymark.events.StrategyCode;
import org.waymark.query.happening.IndicatorWords;
import org.waymark.query.moment.StrategySnapshot;

/**
 * An indicator for programs.
 *
 * @param position     every event up to and with it is in the answer
 * @param asOf         the moment it shows, as it was asked for
 * @param summary      as the list of indicators has it
 * @param missedBy     by how much the latest value misses its target; null where it is not rated
 * @param rule         by which it is rated, in words
 * @param measurements that count, in the order of their periods
 * @param former       the last measurements that were corrected, withdrawn or replaced; all are in the history of the case
 * @param targets      in the order in which they were set: the last of a period counts; of earlier ones, those set last
 * @param gaps         periods between the first and the latest for which there is no measurement
 * @param forecasts    by plain trend; empty for fewer than three values
 * @param outturns     what the trend said before each measurement, and what came
 * @param marks        the days on which something was decided or done about it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IndicatorAnswer(
        StrategyCode strategy,
        long position,
        String asOf,
        IndicatorList.Row summary,
        @Nullable String meaning,
        MeasurementFrequency frequency,
        int daysToReport,
        @Nullable String source,
        @Nullable BaselineAnswer baseline,
        @Nullable BigDecimal missedBy,
        String rule,
        int ruleVersion,
        List<FigureAnswer> measurements,
        List<FigureAnswer> former,
        List<TargetAnswer> targets,
        List<BenchmarkAnswer> benchmarks,
        List<MeasuredPeriod> gaps,
        List<ForecastAnswer> forecasts,
        List<OutturnAnswer> outturns,
        List<MarkAnswer> marks) {

    /** Where it stood at the beginning. */
    public record BaselineAnswer(MeasuredPeriod period, BigDecimal value) {

        static @Nullable BaselineAnswer of(@Nullable Baseline baseline) {
            return baseline == null
                    ? null
                    : new BaselineAnswer(baseline.period(), baseline.value().value());
        }
    }

    /** What the trend says of a period to come. */
    public record ForecastAnswer(MeasuredPeriod period, BigDecimal value) {}

    /** What the trend said, and what came. */
    public record OutturnAnswer(MeasuredPeriod period, BigDecimal forecast, BigDecimal outturn) {}

    /** A day on which something was decided or done. */
    public record MarkAnswer(LocalDate day, String text) {}

    static IndicatorAnswer of(StrategySnapshot snapshot, IndicatorFigures figures, List<Mark> marks) {
        IndicatorView indicator = figures.indicator();
        IndicatorRule rule = indicator.rule().said();
        return new IndicatorAnswer(
                indicator.strategy(),
                snapshot.position(),
                snapshot.asOf().toString(),
                IndicatorList.Row.of(figures),
                indicator.definition().meaning(),
                indicator.definition().frequency(),
                indicator.definition().daysToReport(),
                indicator.definition().source(),
                BaselineAnswer.of(indicator.definition().baseline()),
                IndicatorList.number(figures.missedBy()),
                IndicatorWords.rule(rule, indicator.definition().unit()),
                rule.version(),
                indicator.counting().stream()
                        .map(each -> FigureAnswer.of(indicator, each))
                        .toList(),
                indicator.former().stream()
                        .map(each -> FigureAnswer.of(indicator, each))
                        .toList(),
                indicator.allTargets().stream().map(TargetAnswer::of).toList(),
                indicator.benchmarksInForce().stream()
                        .map(each -> BenchmarkAnswer.of(each.benchmark()))
                        .toList(),
                figures.gaps(),
                figures.forecasts().stream()
                        .map(each ->
                                new ForecastAnswer(each.period(), each.value().value()))
                        .toList(),
                figures.outturns().stream()
                        .map(each -> new OutturnAnswer(
                                each.period(),
                                each.forecast().value(),
                                each.outturn().value()))
                        .toList(),
                marks.stream()
                        .map(mark -> new MarkAnswer(mark.day(), mark.words()))
                        .toList());
    }
}
