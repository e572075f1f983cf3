package org.waymark.query.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Benchmark;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * An indicator with its figures: all that count, and the last of those that did. Every change of them is in its history.
 *
 * @param rule         by which it is rated
 * @param formerRules  by which it was, the last {@value #KEPT} at most, oldest first
 * @param targets      the last that was set for each period, in the order in which they were
 * @param formerTargets those that had their place before, the last {@value #KEPT} at most, oldest first
 * @param measurements those that count, one for each period, in the order in which they were recorded
 * @param former       those that were corrected, withdrawn or replaced, the last {@value #KEPT} at most, oldest first
 * @param benchmarks   those that count, in the order in which they were added
 * @param retired      by whom and why; null while it is measured
 * @param added        who added it
 * @param changed      the last thing that happened to it
 */
public record IndicatorView(
        StrategyCode strategy,
        String ref,
        IndicatorDefinition definition,
        SetRule rule,
        List<SetRule> formerRules,
        List<SetTarget> targets,
        List<SetTarget> formerTargets,
        List<Measured> measurements,
        List<Measured> former,
        List<Compared> benchmarks,
        @Nullable Provenance retired,
        Provenance added,
        Provenance changed)
        implements CurrentState {

    /** How much is kept of what does not count any more: few indicators have more. */
    static final int KEPT = 10;

    /** A rule, and who set it. */
    public record SetRule(IndicatorRule said, Provenance stamp) {}

    /**
     * A target, and who set it.
     *
     * @param target null where the target of the period was removed
     */
    public record SetTarget(MeasuredPeriod period, @Nullable IndicatorTarget target, Provenance stamp) {}

    /**
     * A measurement, and who recorded it.
     *
     * @param ended why it does not count any more; null while it does
     */
    public record Measured(
            Measurement measurement,
            Provenance stamp,
            @Nullable Ended ended) {}

    /** How and by whom a measurement ceased to count. */
    public record Ended(How how, Provenance by) {

        /** How it ceased to count. */
        public enum How {
            /** A later one took the place of a provisional one. */
            REPLACED("Replaced"),
            CORRECTED("Corrected"),
            WITHDRAWN("Withdrawn");

            private final String title;

            How(String title) {
                this.title = title;
            }

            /** In the users' words. */
            public String title() {
                return title;
            }
        }
    }

    /** A benchmark, and who added it. */
    public record Compared(Benchmark benchmark, Provenance stamp) {}

    /** Its measurements that count, in the order of their periods. */
    public List<Measured> counting() {
        return measurements.stream()
                .sorted(Comparator.comparing(each -> each.measurement().period()))
                .toList();
    }

    /** The measurement of a period that counts, if there is one. */
    public Optional<Measured> measured(MeasuredPeriod period) {
        return measurements.stream()
                .filter(each -> each.measurement().period().equals(period))
                .findFirst();
    }

    /** The targets that count, in the order of their periods. */
    public List<SetTarget> targetsInForce() {
        return targets.stream()
                .filter(each -> each.target() != null)
                .sorted(Comparator.comparing(SetTarget::period))
                .toList();
    }

    /** Every target that is kept, in the order in which they were set. */
    public List<SetTarget> allTargets() {
        return Stream.concat(targets.stream(), formerTargets.stream())
                .sorted(Comparator.comparing(each -> each.stamp().position()))
                .toList();
    }

    /** The benchmarks that count, in the order of their periods. */
    public List<Compared> benchmarksInForce() {
        return benchmarks.stream()
                .sorted(Comparator.comparing(each -> each.benchmark().period()))
                .toList();
    }

    /** As it is now corrected for a day: what is true only later is left out; empty where there was nothing yet. */
    Optional<IndicatorView> correctedFor(LocalDate day) {
        List<Measured> known = upTo(measurements, day, Measured::stamp);
        if (added.asAt().isAfter(day) && known.isEmpty()) {
            return Optional.empty();
        }
        List<SetRule> rules = upTo(formerRules, day, SetRule::stamp);
        Map<MeasuredPeriod, SetTarget> set = new LinkedHashMap<>();
        upTo(allTargets(), day, SetTarget::stamp).forEach(target -> set.put(target.period(), target));
        return Optional.of(new IndicatorView(
                strategy,
                ref,
                definition,
                rules.isEmpty() || !rule.stamp().asAt().isAfter(day) ? rule : rules.getLast(),
                rules,
                List.copyOf(set.values()),
                upTo(formerTargets, day, SetTarget::stamp),
                known,
                upTo(former, day, Measured::stamp),
                upTo(benchmarks, day, Compared::stamp),
                retired != null && retired.asAt().isAfter(day) ? null : retired,
                added,
                changed));
    }

    private static <T> List<T> upTo(List<T> all, LocalDate day, Function<T, Provenance> stamp) {
        return all.stream()
                .filter(each -> !stamp.apply(each).asAt().isAfter(day))
                .toList();
    }
}
