package org.waymark.query.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 * An indicator with all its figures: those that count, and those that did.
 *
 * @param rules        by which it is and was rated, oldest first; never empty
 * @param targets      in the order in which they were set: the last of a period counts
 * @param measurements in the order in which they were recorded
 * @param benchmarks   in the order in which they were added
 * @param retired      by whom and why; null while it is measured
 * @param added        who added it
 * @param changed      the last thing that happened to it
 */
public record IndicatorView(
        StrategyCode strategy,
        String ref,
        IndicatorDefinition definition,
        List<SetRule> rules,
        List<SetTarget> targets,
        List<Measured> measurements,
        List<Compared> benchmarks,
        @Nullable Provenance retired,
        Provenance added,
        Provenance changed)
        implements CurrentState {

    /** A rule, and who set it. */
    public record SetRule(IndicatorRule rule, Provenance stamp) {}

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
            @Nullable Ended ended) {

        /** Whether it counts. */
        public boolean counts() {
            return ended == null;
        }
    }

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

    /**
     * A benchmark, and who added it.
     *
     * @param ended who changed or removed it; null while it counts
     */
    public record Compared(
            Benchmark benchmark, Provenance stamp, @Nullable Provenance ended) {}

    /** The rule by which it is rated. */
    public IndicatorRule rule() {
        return rules.getLast().rule();
    }

    /** Its measurements that count, in the order of their periods. */
    public List<Measured> counting() {
        return measurements.stream()
                .filter(Measured::counts)
                .sorted((one, other) ->
                        one.measurement().period().compareTo(other.measurement().period()))
                .toList();
    }

    /** The measurement of a period that counts, if there is one. */
    public Optional<Measured> measured(MeasuredPeriod period) {
        return measurements.stream()
                .filter(Measured::counts)
                .filter(each -> each.measurement().period().equals(period))
                .findFirst();
    }

    /** The targets that count, in the order of their periods. */
    public List<SetTarget> targetsInForce() {
        return targets.stream()
                .filter(each -> each.target() != null && isLast(targets, SetTarget::period, each))
                .sorted((one, other) -> one.period().compareTo(other.period()))
                .toList();
    }

    /** The benchmarks that count, in the order of their periods. */
    public List<Compared> benchmarksInForce() {
        return benchmarks.stream()
                .filter(each -> each.ended() == null)
                .sorted((one, other) ->
                        one.benchmark().period().compareTo(other.benchmark().period()))
                .toList();
    }

    /** As it is now corrected for a day: what is true only later is left out; empty where there was nothing yet. */
    Optional<IndicatorView> correctedFor(LocalDate day) {
        List<Measured> known = measurements.stream()
                .filter(each -> !each.stamp().asAt().isAfter(day))
                .toList();
        if (added.asAt().isAfter(day) && known.isEmpty()) {
            return Optional.empty();
        }
        List<SetRule> ruled = upTo(rules, day, SetRule::stamp);
        return Optional.of(new IndicatorView(
                strategy,
                ref,
                definition,
                ruled.isEmpty() ? rules.subList(0, 1) : ruled,
                upTo(targets, day, SetTarget::stamp),
                known,
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

    private static <T> boolean isLast(List<T> all, Function<T, MeasuredPeriod> period, T each) {
        return all.reversed().stream()
                        .filter(other -> period.apply(other).equals(period.apply(each)))
                        .findFirst()
                        .orElse(null)
                == each;
    }
}
