package org.waymark.command.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.Benchmark;
import org.waymark.events.CaseId;
import org.waymark.events.EventMetadata;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorEvent;
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
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Typed;
import org.waymark.events.WaymarkEvent;

/** An indicator as it is now, with the measurements, targets and benchmarks that count. */
final class Indicator implements Entity {

    static final EntityType<CaseId, Indicator> TYPE =
            new EntityType<>(CaseId.class, Indicator.class, Indicator::new, Strategy::withCase);

    private final Strategy strategy = new Strategy();
    private @Nullable IndicatorDefinition definition;
    private IndicatorRule rule = IndicatorRule.DEFAULT;
    private boolean retired;
    private final Map<MeasuredPeriod, IndicatorTarget> targets = new TreeMap<>();
    private final Map<MeasuredPeriod, Measurement> measurements = new TreeMap<>();
    private final Map<MeasuredPeriod, LocalDate> days = new HashMap<>();
    private final List<Benchmark> benchmarks = new ArrayList<>();

    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        evolve(event);
        String asAt = metadata.get(EventMetadata.AS_AT);
        if (asAt != null) {
            switch (event) {
                case MeasurementRecorded recorded ->
                    days.put(recorded.measurement().period(), LocalDate.parse(asAt));
                case MeasurementCorrected corrected ->
                    days.put(corrected.after().period(), LocalDate.parse(asAt));
                default -> {}
            }
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        if (event instanceof IndicatorEvent indicatorEvent) {
            evolve(indicatorEvent);
        }
    }

    private void evolve(IndicatorEvent event) {
        switch (event) {
            case IndicatorAdded added -> {
                definition = added.definition();
                rule = added.rule();
            }
            case IndicatorRevised revised -> definition = revised.after();
            case IndicatorRuleSet set -> rule = set.after();
            case IndicatorTargetSet set -> evolve(set);
            case MeasurementRecorded recorded ->
                measurements.put(recorded.measurement().period(), recorded.measurement());
            case MeasurementCorrected corrected ->
                measurements.put(corrected.after().period(), corrected.after());
            case MeasurementWithdrawn withdrawn ->
                measurements.remove(withdrawn.measurement().period());
            case BenchmarkAdded added -> {
                forget(added.after());
                benchmarks.add(added.after());
            }
            case BenchmarkRemoved removed -> forget(removed.benchmark());
            case IndicatorRetired _ -> retired = true;
            case IndicatorReinstated _ -> retired = false;
        }
    }

    private void evolve(IndicatorTargetSet set) {
        if (set.after() == null) {
            targets.remove(set.period());
        } else {
            targets.put(set.period(), set.after());
        }
    }

    private void forget(Benchmark benchmark) {
        benchmarks.removeIf(
                other -> isOf(benchmark.series(), other) && other.period().equals(benchmark.period()));
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /**
     * What it says of itself.
     *
     * @throws Refusal if there is no such strategy or indicator
     */
    IndicatorDefinition mustExist(CaseId id) {
        strategy.mustExist(id.strategy());
        if (definition == null) {
            throw Refusal.at(
                    "indicator",
                    Refusal.Kind.UNKNOWN,
                    "indicator.unknown",
                    "There is no indicator " + id.ref() + " in strategy " + id.strategy()
                            + ". Check the reference, or add the indicator first.");
        }
        return definition;
    }

    /**
     * The same of one that is measured.
     *
     * @throws Refusal if there is none, or it is retired
     */
    IndicatorDefinition mustBeInUse(CaseId id) {
        IndicatorDefinition there = mustExist(id);
        if (retired) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "indicator.retired",
                    "Indicator " + id.ref() + " is retired. Reinstate it first, or add a note to it.");
        }
        return there;
    }

    boolean isRetired() {
        return retired;
    }

    /** The rule in force. */
    IndicatorRule rule() {
        return rule;
    }

    /** The targets by their periods. */
    Map<MeasuredPeriod, IndicatorTarget> targets() {
        return Collections.unmodifiableMap(targets);
    }

    /** The target of a period; null where it has none. */
    @Nullable IndicatorTarget target(MeasuredPeriod period) {
        return targets.get(period);
    }

    /** The measurements that count, by their periods. */
    Map<MeasuredPeriod, Measurement> measurements() {
        return Collections.unmodifiableMap(measurements);
    }

    /** That of a period. */
    Optional<Measurement> measurement(MeasuredPeriod period) {
        return Optional.ofNullable(measurements.get(period));
    }

    /** The day for which that of a period is true; null where it does not say. */
    @Nullable LocalDate day(MeasuredPeriod period) {
        return days.get(period);
    }

    /** The benchmark that a series has for a period. */
    Optional<Benchmark> benchmark(String series, MeasuredPeriod period) {
        return benchmarks.stream()
                .filter(benchmark ->
                        isOf(series, benchmark) && benchmark.period().equals(period))
                .findFirst();
    }

    /** The name of a series as it was first written. */
    String series(String written) {
        return benchmarks.stream()
                .filter(benchmark -> isOf(written, benchmark))
                .map(Benchmark::series)
                .findFirst()
                .orElse(written);
    }

    private static boolean isOf(String series, Benchmark benchmark) {
        return Typed.trimmed(benchmark.series()).equalsIgnoreCase(Typed.trimmed(series));
    }
}
