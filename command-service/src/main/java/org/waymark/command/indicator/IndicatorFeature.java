package org.waymark.command.indicator;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.waymark.command.cases.CaseCommand;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.events.IndicatorEvent;

/** The entity and commands of indicators. */
public final class IndicatorFeature {

    /** What an indicator is. */
    public static final CaseDefinition KIND = new CaseDefinition("indicator", "I", IndicatorEvent.class, false);

    private IndicatorFeature() {}

    /**
     * Its declaration.
     *
     * @param clock tells today: what has not begun cannot be measured
     */
    public static CaseFeature feature(Clock clock) {
        MeasurementDecisions measurements = new MeasurementDecisions(clock);
        return CaseFeature.of(
                KIND,
                Indicator.TYPE,
                List.of(
                        NewCase.opening(
                                AddIndicator.class, AddIndicator::ref, AddIndicator::items, IndicatorDecisions::add),
                        about(ReviseIndicator.class, ReviseIndicator::indicator, IndicatorDecisions::revise),
                        about(SetIndicatorRule.class, SetIndicatorRule::indicator, TargetDecisions::setRule),
                        about(SetIndicatorTarget.class, SetIndicatorTarget::indicator, TargetDecisions::setTarget),
                        about(RecordMeasurement.class, RecordMeasurement::indicator, measurements::record),
                        about(CorrectMeasurement.class, CorrectMeasurement::indicator, measurements::correct),
                        about(WithdrawMeasurement.class, WithdrawMeasurement::indicator, measurements::withdraw),
                        about(AddBenchmark.class, AddBenchmark::indicator, TargetDecisions::addBenchmark),
                        about(RemoveBenchmark.class, RemoveBenchmark::indicator, TargetDecisions::removeBenchmark),
                        about(RetireIndicator.class, RetireIndicator::indicator, IndicatorDecisions::retire),
                        about(ReinstateIndicator.class, ReinstateIndicator::indicator, IndicatorDecisions::reinstate)));
    }

    private static <C extends StrategyCommand> CommandType<C, Indicator> about(
            Class<C> command, Function<C, Ref> indicator, CommandType.Decide<Indicator, C> decide) {
        return CaseCommand.on(Indicator.class, command, indicator, decide);
    }
}
