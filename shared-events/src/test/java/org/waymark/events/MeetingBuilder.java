package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;

/**
 * The events of one meeting (a review) for tests: the quarterly review of 12 July 2023 by the steering group unless a test
 * says otherwise.
 */
public final class MeetingBuilder {

    private final StrategyCode strategy;
    private final String ref;
    private ReviewKind kind = ReviewKind.QUARTERLY;
    private LocalDate date = LocalDate.of(2023, 7, 12);
    private @Nullable String title;
    private @Nullable String body = "Workforce steering group";
    private List<String> apologies = List.of();

    MeetingBuilder(StrategyCode strategy, String ref) {
        this.strategy = strategy;
        this.ref = ref;
    }

    public MeetingBuilder kind(ReviewKind is) {
        kind = is;
        return this;
    }

    /** @param day ISO date */
    public MeetingBuilder on(String day) {
        return on(LocalDate.parse(day));
    }

    public MeetingBuilder on(LocalDate day) {
        date = day;
        return this;
    }

    public MeetingBuilder titled(@Nullable String text) {
        title = text;
        return this;
    }

    public MeetingBuilder of(@Nullable String group) {
        body = group;
        return this;
    }

    public MeetingBuilder withApologiesFrom(String... people) {
        apologies = List.of(people);
        return this;
    }

    public ReviewScheduled scheduled() {
        return new ReviewScheduled(strategy, ref, kind, date, title, body);
    }

    /** @param day ISO date */
    public ReviewRescheduled rescheduledTo(String day) {
        return new ReviewRescheduled(strategy, ref, date, LocalDate.parse(day));
    }

    public ReviewCancelled cancelled() {
        return new ReviewCancelled(strategy, ref);
    }

    public ReviewHeld heldWith(String... attendees) {
        return new ReviewHeld(strategy, ref, List.of(attendees), apologies);
    }

    public ReviewClosed closed(@Nullable String summary) {
        return new ReviewClosed(strategy, ref, summary);
    }
}
