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
     * A risk was seen.
     *
     * @param inherent    before any control
     * @param current     with today's controls; null where nobody assessed that yet
     * @param target      where it is meant to be; null where nobody said
     * @param monitorNext the day on which to look at it again
     */
    @Event(namespace = NAMESPACE, name = "RiskRaised", version = "1")
    record RiskRaised(
            StrategyCode strategy,
            String risk,
            RiskDetails details,
            RiskPeople people,
            RiskAssessment inherent,
            @Nullable RiskAssessment current,
            @Nullable RiskAssessment target,
            @Nullable LocalDate monitorNext)
            implements RiskEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** One of its three assessments changed; null before where there was none. */
    @Event(namespace = NAMESPACE, name = "RiskReassessed", version = "1")
    record RiskReassessed(
            StrategyCode strategy,
            String risk,
            RiskAssessment.Kind assessment,
            @Nullable RiskAssessment before,
            RiskAssessment after)
            implements RiskEvent {}

    /** What it is was put otherwise. */
    @Event(namespace = NAMESPACE, name = "RiskRevised", version = "1")
    record RiskRevised(StrategyCode strategy, String risk, RiskDetails before, RiskDetails after)
            implements RiskEvent {}

    /** Others answer for it now. */
    @Event(namespace = NAMESPACE, name = "RiskOwnerAssigned", version = "1")
    record RiskOwnerAssigned(StrategyCode strategy, String risk, RiskPeople before, RiskPeople after)
            implements RiskEvent {}

    /** What is done about it was agreed; null before where nothing was. */
    @Event(namespace = NAMESPACE, name = "RiskResponsePlanned", version = "1")
    record RiskResponsePlanned(
            StrategyCode strategy, String risk, @Nullable RiskResponse before, RiskResponse after)
            implements RiskEvent {}

    /** It was looked at and stands as it was. */
    @Event(namespace = NAMESPACE, name = "RiskReviewed", version = "1")
    record RiskReviewed(
            StrategyCode strategy,
            String risk,
            @FreeText @Nullable String comment,
            @Nullable LocalDate monitorNext) implements RiskEvent {}

    /** Somebody higher up is asked to act. */
    @Event(namespace = NAMESPACE, name = "RiskEscalated", version = "1")
    record RiskEscalated(
            StrategyCode strategy,
            String risk,
            @FreeText String to,
            @FreeText @Nullable String ask) implements RiskEvent {}

    /** It happened: it is an issue now. */
    @Event(namespace = NAMESPACE, name = "RiskOccurred", version = "1")
    record RiskOccurred(
            StrategyCode strategy, String risk, @FreeText String what) implements RiskEvent {}

    /** It is a risk no longer. */
    @Event(namespace = NAMESPACE, name = "RiskClosed", version = "1")
    record RiskClosed(StrategyCode strategy, String risk) implements RiskEvent {}

    /** It is a risk again; the day on which to look at it next. */
    @Event(namespace = NAMESPACE, name = "RiskReopened", version = "1")
    record RiskReopened(
            StrategyCode strategy, String risk, @Nullable LocalDate monitorNext) implements RiskEvent {}
}
