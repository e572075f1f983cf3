package org.waymark.events;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Events of a review: a meeting about the strategy. */
public sealed interface ReviewEvent extends WaymarkEvent {

    /** The review's ref, such as {@code M1}. */
    String review();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(review());
    }

    @Override
    default Set<Tag> tags() {
        Set<Tag> tags = new LinkedHashSet<>(WaymarkEvent.super.tags());
        tags.add(EventTags.reviews(strategy()));
        return Set.copyOf(tags);
    }

    /**
     * A meeting was scheduled.
     *
     * @param title its title; null for the name of its kind
     * @param body  who meets; null where that is not set
     */
    @Event(namespace = NAMESPACE, name = "ReviewScheduled", version = "1")
    record ReviewScheduled(
            StrategyCode strategy,
            String review,
            ReviewKind kind,
            LocalDate date,
            @FreeText @Nullable String title,
            @FreeText @Nullable String body)
            implements ReviewEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** The meeting was moved to another date. */
    @Event(namespace = NAMESPACE, name = "ReviewRescheduled", version = "1")
    record ReviewRescheduled(StrategyCode strategy, String review, LocalDate before, LocalDate after)
            implements ReviewEvent {}

    /** The meeting was cancelled. */
    @Event(namespace = NAMESPACE, name = "ReviewCancelled", version = "1")
    record ReviewCancelled(StrategyCode strategy, String review) implements ReviewEvent {}

    /**
     * The meeting took place, on the day for which the event is true. Its pack is the ledger up to this event.
     *
     * @param attendees account ids or names
     * @param apologies likewise
     */
    @Event(namespace = NAMESPACE, name = "ReviewHeld", version = "1")
    record ReviewHeld(StrategyCode strategy, String review, List<String> attendees, List<String> apologies)
            implements ReviewEvent {

        public ReviewHeld {
            attendees = Lists.orEmpty(attendees);
            apologies = Lists.orEmpty(apologies);
        }
    }

    /**
     * While the meeting went on, somebody came, left or sent apologies. It is no correction: each was true in its time.
     */
    @Event(namespace = NAMESPACE, name = "AttendanceRecorded", version = "1")
    record AttendanceRecorded(StrategyCode strategy, String review, HeldMeeting before, HeldMeeting after)
            implements ReviewEvent {}

    /**
     * The meeting was closed: all its decisions are recorded.
     *
     * @param summary null where none was given
     */
    @Event(namespace = NAMESPACE, name = "ReviewClosed", version = "1")
    record ReviewClosed(
            StrategyCode strategy,
            String review,
            @FreeText @Nullable String summary) implements ReviewEvent {}

    /** What was recorded of the meeting was a mistake and is replaced. What was recorded first stays readable. */
    @Event(namespace = NAMESPACE, name = "ReviewCorrected", version = "1")
    record ReviewCorrected(StrategyCode strategy, String review, HeldMeeting before, HeldMeeting after)
            implements ReviewEvent {}
}
