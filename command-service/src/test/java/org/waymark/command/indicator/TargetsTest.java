package org.waymark.command.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.IndicatorEvents.added;
import static org.waymark.events.IndicatorEvents.benchmark;
import static org.waymark.events.IndicatorEvents.target;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.Benchmark;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorEvent.BenchmarkAdded;
import org.waymark.events.IndicatorEvent.BenchmarkRemoved;
import org.waymark.events.IndicatorEvent.IndicatorAdded;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.IndicatorRuleSet;
import org.waymark.events.IndicatorEvent.IndicatorTargetSet;
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.MeasurementFrequency;
import org.waymark.events.Quantity;

/** What an indicator is compared with: targets, the rule that rates it, and benchmarks. */
class TargetsTest extends EntityTest {

    private static final IndicatorAdded WITHIN = new IndicatorAdded(
            SG23,
            "I1",
            new IndicatorDefinition(
                    "Caseload",
                    null,
                    "children",
                    BetterWhen.WITHIN,
                    null,
                    MeasurementFrequency.MONTHLY,
                    30,
                    null,
                    null,
                    null,
                    null),
            IndicatorRule.DEFAULT);

    private static <C extends StrategyCommand> C about(Class<C> type, Object... fields) {
        Map<String, Object> all = new HashMap<>(Map.of("strategy", "SG23", "indicator", "I1"));
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at].toString(), fields[at + 1]);
        }
        return command(type, all);
    }

    private static SetIndicatorTarget set(Object... fields) {
        return about(SetIndicatorTarget.class, fields);
    }

    private static AddBenchmark bench(Object... fields) {
        return about(AddBenchmark.class, fields);
    }

    private static IndicatorTargetSet range(String low, String high) {
        return new IndicatorTargetSet(
                SG23,
                "I1",
                new MeasuredPeriod("2023-24"),
                null,
                IndicatorTarget.within(new Quantity(low), new Quantity(high)));
    }

    @Test
    void aPeriodGetsATargetAnotherWithAReasonAndNone() {
        Given given = after(givenThemeAnd(added())
                .when(set("period", "2023/24", "value", 15.0))
                .success()
                .events(target("2023-24", null, "15")));
        given = after(given.when(set("period", "2023-24", "value", 15), because("Again"))
                .exceptionSatisfies(refusal("indicator.unchanged", "value"))
                .events());
        given = after(given.when(set("period", "2023-24", "value", 16))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events());
        given = after(given.when(set("period", "2023-24", "value", 16), because("The market is hard"))
                .success()
                .events(target("2023-24", "15", "16")));
        given = after(given.when(set("period", "2023-24"))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events());
        given = after(given.when(set("period", "2023-24"), because("No longer meant"))
                .success()
                .events(new IndicatorTargetSet(
                        SG23, "I1", new MeasuredPeriod("2023-24"), IndicatorTarget.of(new Quantity("16")), null)));
        given.when(set("period", "2023-24"), because("No longer meant"))
                .exceptionSatisfies(refusal("indicator.target-missing", "value"))
                .events();
    }

    @Test
    void aTargetIsOfTheKindThatFits() {
        Given given = givenThemeAnd(added());
        for (String end : new String[] {"low", "high"}) {
            given = after(given.when(set("period", "2023", "value", 15, end, 14))
                    .exceptionSatisfies(refusal("indicator.target-unfit", end))
                    .exceptionSatisfies(
                            failure -> assertThat(failure)
                                    .hasMessage(
                                            "This indicator is better when lower, so its target is one figure. Enter the value alone."))
                    .events());
        }
    }

    @Test
    void aRangeHasTwoEndsInTheirOrder() {
        Given given = after(givenThemeAnd(WITHIN)
                .when(set("period", "2023-24", "low", "14", "high", "18"))
                .success()
                .events(range("14", "18")));
        given = after(given.when(set("period", "2024-25", "low", 18))
                .exceptionSatisfies(refusal("indicator.target-unfit", "high"))
                .exceptionSatisfies(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "This indicator is better within a range, so its target has a low and a high end. Enter these two."))
                .events());
        given = after(given.when(set("period", "2024-25", "value", 16))
                .exceptionSatisfies(refusal("indicator.target-unfit", "value"))
                .events());
        given = after(given.when(set("period", "2024-25", "low", 18, "high", 14))
                .exceptionSatisfies(refusal("indicator.target-reversed", "high"))
                .events());
        given.when(set("period", "2024-25", "low", 16, "high", "16.0")).success();
    }

    @Test
    void aTargetIsForAPeriodThatCanBeReadOfAnIndicatorInUse() {
        Given given = after(givenThemeAnd(added())
                .when(set("period", "soon", "value", 15))
                .exceptionSatisfies(refusal("indicator.period-unreadable", "period"))
                .events());
        given = after(given.when(about(RetireIndicator.class), because("Nobody counts it")));
        given.when(set("period", "2023", "value", 15))
                .exceptionSatisfies(refusal("indicator.retired"))
                .events();
    }

    @Test
    void theRuleHasVersions() {
        IndicatorRule second = new IndicatorRule(2, new Quantity("1.5"), IndicatorRule.Measure.UNITS);
        Given given = after(givenThemeAnd(added())
                .when(about(SetIndicatorRule.class, "tolerance", 1.5, "in", "UNITS"))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events());
        given = after(given.when(
                        about(SetIndicatorRule.class, "tolerance", 1.50, "in", "units"), because("Points are clearer"))
                .success()
                .events(new IndicatorRuleSet(SG23, "I1", IndicatorRule.DEFAULT, second)));
        given = after(given.when(about(SetIndicatorRule.class, "tolerance", "1.5", "in", "UNITS"), because("Again"))
                .exceptionSatisfies(refusal("indicator.unchanged", "tolerance"))
                .events());
        given.when(about(SetIndicatorRule.class, "tolerance", -1, "in", "UNITS"), because("Strict"))
                .exceptionSatisfies(refusal("indicator.tolerance-negative", "tolerance"))
                .events();
    }

    @Test
    void aSeriesHasOneBenchmarkForAPeriod() {
        Benchmark first = benchmark("2022-23", "16.1");
        Given given = after(givenThemeAnd(added())
                .when(bench(
                        "series", "National average",
                        "period", "2022/23",
                        "value", "16.10",
                        "source", "National statistics"))
                .success()
                .events(new BenchmarkAdded(SG23, "I1", null, first)));
        given = after(given.when(bench(
                        "series", "NATIONAL average",
                        "period", "2022-23",
                        "value", 16.1,
                        "source", "National statistics"))
                .exceptionSatisfies(refusal("indicator.unchanged", "value"))
                .events());
        given = after(given.when(bench("series", "national average", "period", "2022-23", "value", 16))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .exceptionSatisfies(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "“National average” has a benchmark for 2022-23 already (16.1). Enter a reason for changing it."))
                .events());
        Benchmark second = new Benchmark("National average", new MeasuredPeriod("2022-23"), new Quantity("16"), null);
        given = after(given.when(
                        bench("series", "national average", "period", "2022-23", "value", 16),
                        because("Published anew"))
                .success()
                .events(new BenchmarkAdded(SG23, "I1", first, second)));
        given = after(given.when(about(RemoveBenchmark.class, "series", "National average", "period", "2022-23"))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events());
        given = after(given.when(
                        about(RemoveBenchmark.class, "series", "national average", "period", "2022-23"),
                        because("Not comparable"))
                .success()
                .events(new BenchmarkRemoved(SG23, "I1", second)));
        given.when(
                        about(RemoveBenchmark.class, "series", "National average", "period", "2022-23"),
                        because("Not comparable"))
                .exceptionSatisfies(refusal("benchmark.unknown", "period"))
                .events();
    }

    @Test
    void nothingIsComparedOfOneThatIsRetired() {
        Given given = givenThemeAnd(added(), new IndicatorRetired(SG23, "I1"));
        for (StrategyCommand command : new StrategyCommand[] {
            about(SetIndicatorRule.class, "tolerance", 1, "in", "UNITS"),
            bench("series", "National average", "period", "2022-23", "value", 16),
            about(RemoveBenchmark.class, "series", "National average", "period", "2022-23")
        }) {
            given = after(given.when(command, because("Meant"))
                    .exceptionSatisfies(refusal("indicator.retired"))
                    .events());
        }
    }
}
