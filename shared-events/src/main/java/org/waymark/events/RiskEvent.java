package org.waymark.events;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happened to a risk, a row of the risk register. */
public sealed interface RiskEvent extends WaymarkEvent {

    /** The risk's ref, such as {@code R1}. */
    String risk();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(risk());
    }

    /**
     * A risk was raised.
     *
     * @param inherent    before any control; null where it was assessed with today's controls only
     * @param current     with today's controls; null where it was assessed before any control only
     * @param target      after the planned response; null where none was set
     * @param monitorNext the day of the next review; null where none is planned
     */
    @Event(namespace = NAMESPACE, name = "RiskRaised", version = "3")
    record RiskRaised(
            StrategyCode strategy,
            String risk,
            RiskDetails details,
            RiskPeople people,
            @Nullable RiskAssessment inherent,
            @Nullable RiskAssessment current,
            @Nullable RiskAssessment target,
            @Nullable LocalDate monitorNext)
            implements RiskEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /**
     * One of the three assessments changed.
     *
     * @param before null if there was none
     */
    @Event(namespace = NAMESPACE, name = "RiskReassessed", version = "2")
    record RiskReassessed(
            StrategyCode strategy,
            String risk,
            RiskAssessment.Kind assessment,
            @Nullable RiskAssessment before,
            RiskAssessment after)
            implements RiskEvent {}

    /** The description was revised. */
    @Event(namespace = NAMESPACE, name = "RiskRevised", version = "2")
    record RiskRevised(StrategyCode strategy, String risk, RiskDetails before, RiskDetails after)
            implements RiskEvent {}

    /** The owner or the actionee changed. */
    @Event(namespace = NAMESPACE, name = "RiskOwnerAssigned", version = "2")
    record RiskOwnerAssigned(StrategyCode strategy, String risk, RiskPeople before, RiskPeople after)
            implements RiskEvent {}

    /**
     * A response was planned.
     *
     * @param before null if there was none
     */
    @Event(namespace = NAMESPACE, name = "RiskResponsePlanned", version = "1")
    record RiskResponsePlanned(
            StrategyCode strategy, String risk, @Nullable RiskResponse before, RiskResponse after)
            implements RiskEvent {}

    /**
     * The risk was reviewed without a change to its assessments.
     *
     * @param monitorNext the day of the next review; null where none is planned
     */
    @Event(namespace = NAMESPACE, name = "RiskReviewed", version = "1")
    record RiskReviewed(
            StrategyCode strategy,
            String risk,
            @FreeText @Nullable String comment,
            @Nullable LocalDate monitorNext) implements RiskEvent {}

    /**
     * The risk was escalated.
     *
     * @param to  the person or body it was escalated to
     * @param ask what they are asked to do; null where that is not stated
     */
    @Event(namespace = NAMESPACE, name = "RiskEscalated", version = "1")
    record RiskEscalated(
            StrategyCode strategy,
            String risk,
            @FreeText String to,
            @FreeText @Nullable String ask) implements RiskEvent {}

    /**
     * The risk occurred and is now an issue.
     *
     * @param what what happened
     */
    @Event(namespace = NAMESPACE, name = "RiskOccurred", version = "1")
    record RiskOccurred(
            StrategyCode strategy, String risk, @FreeText String what) implements RiskEvent {}

    /** The risk was closed. */
    @Event(namespace = NAMESPACE, name = "RiskClosed", version = "1")
    record RiskClosed(StrategyCode strategy, String risk) implements RiskEvent {}

    /**
     * A closed risk was reopened.
     *
     * @param monitorNext the day of the next review; null where none is planned
     */
    @Event(namespace = NAMESPACE, name = "RiskReopened", version = "1")
    record RiskReopened(
            StrategyCode strategy, String risk, @Nullable LocalDate monitorNext) implements RiskEvent {}
}
