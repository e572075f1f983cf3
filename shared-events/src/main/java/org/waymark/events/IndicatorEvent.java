package org.waymark.events;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Events of an indicator: a figure by which the partnership sees whether its strategy works. */
public sealed interface IndicatorEvent extends WaymarkEvent {

    /** The indicator's ref, such as {@code I1}. */
    String indicator();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(indicator());
    }

    /** An indicator was added. */
    @Event(namespace = NAMESPACE, name = "IndicatorAdded", version = "1")
    record IndicatorAdded(StrategyCode strategy, String indicator, IndicatorDefinition definition, IndicatorRule rule)
            implements IndicatorEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** What an indicator says of itself was revised. Its measurements stay. */
    @Event(namespace = NAMESPACE, name = "IndicatorRevised", version = "1")
    record IndicatorRevised(
            StrategyCode strategy, String indicator, IndicatorDefinition before, IndicatorDefinition after)
            implements IndicatorEvent {}

    /** The rule by which it is rated was changed. */
    @Event(namespace = NAMESPACE, name = "IndicatorRuleSet", version = "1")
    record IndicatorRuleSet(StrategyCode strategy, String indicator, IndicatorRule before, IndicatorRule after)
            implements IndicatorEvent {}

    /**
     * A target was set for a period.
     *
     * @param before the target that the period had; null for none
     * @param after  null where the period has no target any more
     */
    @Event(namespace = NAMESPACE, name = "IndicatorTargetSet", version = "1")
    record IndicatorTargetSet(
            StrategyCode strategy,
            String indicator,
            MeasuredPeriod period,
            @Nullable IndicatorTarget before,
            @Nullable IndicatorTarget after)
            implements IndicatorEvent {}

    /** A measurement was recorded: the first of its period, or the one that follows a provisional one. */
    @Event(namespace = NAMESPACE, name = "MeasurementRecorded", version = "1")
    record MeasurementRecorded(StrategyCode strategy, String indicator, Measurement measurement)
            implements IndicatorEvent {}

    /** A measurement was wrong, and was corrected. Both stay readable; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "MeasurementCorrected", version = "1")
    record MeasurementCorrected(StrategyCode strategy, String indicator, Measurement before, Measurement after)
            implements IndicatorEvent {}

    /** A measurement should not have been recorded at all, and counts no more. It stays readable. */
    @Event(namespace = NAMESPACE, name = "MeasurementWithdrawn", version = "1")
    record MeasurementWithdrawn(StrategyCode strategy, String indicator, Measurement measurement)
            implements IndicatorEvent {}

    /**
     * A benchmark was added, or took the place of the one that its series had for the period.
     *
     * @param before null where the series had none for the period
     */
    @Event(namespace = NAMESPACE, name = "BenchmarkAdded", version = "1")
    record BenchmarkAdded(
            StrategyCode strategy,
            String indicator,
            @Nullable Benchmark before,
            Benchmark after) implements IndicatorEvent {}

    /** A benchmark was removed. */
    @Event(namespace = NAMESPACE, name = "BenchmarkRemoved", version = "1")
    record BenchmarkRemoved(StrategyCode strategy, String indicator, Benchmark benchmark) implements IndicatorEvent {}

    /** The indicator was retired: nothing is measured any more. The reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "IndicatorRetired", version = "1")
    record IndicatorRetired(StrategyCode strategy, String indicator) implements IndicatorEvent {}

    /** A retired indicator is measured again. */
    @Event(namespace = NAMESPACE, name = "IndicatorReinstated", version = "1")
    record IndicatorReinstated(StrategyCode strategy, String indicator) implements IndicatorEvent {}
}
