package org.waymark.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.waymark.events.Benchmark;
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
import org.waymark.events.IndicatorEvents;
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Quantity;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** Indicators and their figures, told at random. */
final class RandomIndicators {

    private final Random random;
    private final Consumer<WaymarkEvent> teller;
    private final int most;
    private final List<IndicatorAdded> added = new ArrayList<>();

    RandomIndicators(Random random, Consumer<WaymarkEvent> teller, int most) {
        this.random = random;
        this.teller = teller;
        this.most = most;
    }

    void next(StrategyCode code) {
        if (added.isEmpty() || added.size() < most / 2 && random.nextInt(8) == 0) {
            IndicatorAdded indicator = new IndicatorAdded(
                    code,
                    "I" + (added.size() + 1),
                    IndicatorEvents.definition("Indicator " + random.nextInt(100)),
                    IndicatorRule.DEFAULT);
            added.add(indicator);
            teller.accept(indicator);
        } else {
            IndicatorAdded indicator = added.get(random.nextInt(added.size()));
            teller.accept(of(indicator.strategy(), indicator.indicator()));
        }
    }

    private WaymarkEvent of(StrategyCode code, String ref) {
        return switch (random.nextInt(14)) {
            case 0 ->
                new IndicatorRevised(
                        code, ref, IndicatorEvents.definition("Before"), IndicatorEvents.definition("After"));
            case 1 ->
                new IndicatorRuleSet(
                        code,
                        ref,
                        IndicatorRule.DEFAULT,
                        new IndicatorRule(2, new Quantity("2"), IndicatorRule.Measure.UNITS));
            case 2 -> new IndicatorTargetSet(code, ref, period(), null, null);
            case 3, 4 -> new IndicatorTargetSet(code, ref, period(), null, IndicatorTarget.of(value()));
            case 5 -> new MeasurementCorrected(code, ref, measurement(), measurement());
            case 6 -> new MeasurementWithdrawn(code, ref, measurement());
            case 7 -> new BenchmarkAdded(code, ref, null, benchmark());
            case 8 -> new BenchmarkRemoved(code, ref, benchmark());
            case 9 -> new IndicatorRetired(code, ref);
            case 10 -> new IndicatorReinstated(code, ref);
            default -> new MeasurementRecorded(code, ref, measurement());
        };
    }

    private MeasuredPeriod period() {
        int quarter = random.nextInt(Math.min(most, 16));
        return new MeasuredPeriod("20%02d-Q%d".formatted(20 + quarter / 4, 1 + quarter % 4));
    }

    private Quantity value() {
        return new Quantity(String.valueOf(1 + random.nextInt(50)));
    }

    private Measurement measurement() {
        return new Measurement(
                period(),
                random.nextInt(5) == 0 ? null : value(),
                null,
                null,
                random.nextBoolean() ? Measurement.Standing.FINAL : Measurement.Standing.PROVISIONAL,
                null,
                null);
    }

    private Benchmark benchmark() {
        return new Benchmark("Series " + random.nextInt(2), period(), value(), null);
    }
}
