package org.waymark.events;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to a review: a meeting that looks at the strategy. */
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
     * A review has a date.
     *
     * @param title what it is called; null for the name of its kind
     * @param body  who meets; null where that is not said
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

    /** It has another date. */
    @Event(namespace = NAMESPACE, name = "ReviewRescheduled", version = "1")
    record ReviewRescheduled(StrategyCode strategy, String review, LocalDate before, LocalDate after)
            implements ReviewEvent {}

    /** It will not be held. */
    @Event(namespace = NAMESPACE, name = "ReviewCancelled", version = "1")
    record ReviewCancelled(StrategyCode strategy, String review) implements ReviewEvent {}

    /** People met; what they had before them is the ledger up to here. */
    @Event(namespace = NAMESPACE, name = "ReviewHeld", version = "1")
    record ReviewHeld(StrategyCode strategy, String review, List<String> attendees, List<String> apologies)
            implements ReviewEvent {

        public ReviewHeld {
            attendees = Lists.orEmpty(attendees);
            apologies = Lists.orEmpty(apologies);
        }
    }

    /** All that was decided is recorded. */
    @Event(namespace = NAMESPACE, name = "ReviewClosed", version = "1")
    record ReviewClosed(
            StrategyCode strategy,
            String review,
            @FreeText @Nullable String summary) implements ReviewEvent {}
}
