package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.IndicatorDefinition.Baseline;
import org.waymark.events.IndicatorEvent.BenchmarkAdded;
import org.waymark.events.IndicatorEvent.BenchmarkRemoved;
import org.waymark.events.IndicatorEvent.IndicatorAdded;
import org.waymark.events.IndicatorEvent.IndicatorReinstated;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.IndicatorRevised;
import org.waymark.events.IndicatorEvent.IndicatorRuleSet;
import org.waymark.events.IndicatorEvent.IndicatorTargetSet;
import org.waymark.events.IndicatorEvent.MeasurementCorrected;
import org.waymark.events.IndicatorEvent.MeasurementRecorded;
import org.waymark.events.IndicatorEvent.MeasurementWithdrawn;
import org.waymark.events.Measurement.Standing;

/** Facts about indicators with fixed ids and dates, for tests. */
public final class IndicatorEvents {

    private IndicatorEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        Benchmark benchmark = benchmark("2022-23", "16.1");
        return List.of(
                added(),
                new IndicatorRevised(SG23, "I1", definition("Vacancies"), definition("Vacancy rate")),
                new IndicatorRuleSet(
                        SG23,
                        "I1",
                        IndicatorRule.DEFAULT,
                        new IndicatorRule(2, new Quantity("1.5"), IndicatorRule.Measure.UNITS)),
                target("2023-24", null, "15"),
                measured("2023-Q2", "17.4"),
                corrected("2023-Q2", "17.4", "17.1"),
                new MeasurementWithdrawn(SG23, "I1", measurement("2023-Q3", null)),
                new BenchmarkAdded(SG23, "I1", benchmark("2022-23", "16"), benchmark),
                new BenchmarkRemoved(SG23, "I1", benchmark),
                new IndicatorRetired(SG23, "I1"),
                new IndicatorReinstated(SG23, "I1"));
    }

    public static IndicatorDefinition definition(String name) {
        return new IndicatorDefinition(
                name,
                "Posts without a permanent holder, of all posts",
                "%",
                BetterWhen.LOWER,
                new Baseline(new MeasuredPeriod("2022-23"), new Quantity("18.2")),
                MeasurementFrequency.QUARTERLY,
                30,
                "Workforce return",
                "coordinator",
                "1",
                "Fewer vacancies");
    }

    public static IndicatorAdded added() {
        return new IndicatorAdded(SG23, "I1", definition("Vacancy rate"), IndicatorRule.DEFAULT);
    }

    /** @param before null where the period had none */
    public static IndicatorTargetSet target(String period, @Nullable String before, String after) {
        return new IndicatorTargetSet(
                SG23,
                "I1",
                new MeasuredPeriod(period),
                before == null ? null : IndicatorTarget.of(new Quantity(before)),
                IndicatorTarget.of(new Quantity(after)));
    }

    /** @param value null for one that is suppressed */
    public static Measurement measurement(String period, @Nullable String value) {
        return new Measurement(
                new MeasuredPeriod(period),
                value == null ? null : new Quantity(value),
                value == null ? null : new Quantity("87"),
                value == null ? null : new Quantity("500"),
                Standing.FINAL,
                "Return of July",
                "Two teams were late");
    }

    /** @param value null for one that is suppressed */
    public static MeasurementRecorded measured(String period, @Nullable String value) {
        return new MeasurementRecorded(SG23, "I1", measurement(period, value));
    }

    public static MeasurementCorrected corrected(String period, String before, String after) {
        return new MeasurementCorrected(SG23, "I1", measurement(period, before), measurement(period, after));
    }

    public static Benchmark benchmark(String period, String value) {
        return new Benchmark(
                "National average", new MeasuredPeriod(period), new Quantity(value), "National statistics");
    }
}
