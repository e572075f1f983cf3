package org.waymark.command.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;

/** One review, as far as rules ask about it. */
record Review(
        String ref,
        ReviewKind kind,
        LocalDate date,
        @Nullable String body,
        State state) {

    /** The status of a review. */
    enum State {
        SCHEDULED,
        HELD,
        CLOSED,
        CANCELLED
    }

    static Review of(ReviewScheduled event) {
        return new Review(event.review(), event.kind(), event.date(), event.body(), State.SCHEDULED);
    }

    Review after(ReviewEvent event) {
        return switch (event) {
            case ReviewScheduled again -> of(again);
            case ReviewRescheduled moved -> withDate(moved.after());
            case ReviewHeld _ -> withState(State.HELD);
            case ReviewClosed _ -> withState(State.CLOSED);
            case ReviewCancelled _ -> withState(State.CANCELLED);
        };
    }

    private Review withDate(LocalDate newDate) {
        return new Review(ref, kind, newDate, body, state);
    }

    private Review withState(State newState) {
        return new Review(ref, kind, date, body, newState);
    }

    boolean isScheduled() {
        return state == State.SCHEDULED;
    }

    /** @throws Refusal unless it is scheduled and was neither held nor cancelled */
    void mustBeScheduled() {
        switch (state) {
            case SCHEDULED -> {}
            case HELD, CLOSED ->
                throw refusal(
                        "review.already-held",
                        "Meeting " + ref + " was already held, so this cannot be changed. Schedule another meeting.");
            case CANCELLED ->
                throw refusal(
                        "review.cancelled", "Meeting " + ref + " was cancelled. Schedule another meeting instead.");
        }
    }

    /** @throws Refusal unless it was held and is not closed */
    void mustBeHeld() {
        switch (state) {
            case HELD -> {}
            case SCHEDULED ->
                throw refusal(
                        "review.not-held",
                        "Meeting " + ref
                                + " has not been held yet. Record first that it took place, and who attended.");
            case CLOSED ->
                throw refusal(
                        "review.closed",
                        "Meeting " + ref
                                + " is closed, so nothing more can be recorded in it. Leave the meeting out, or name"
                                + " one that is not closed.");
            case CANCELLED ->
                throw refusal("review.cancelled", "Meeting " + ref + " was cancelled. Name one that was held.");
        }
    }

    private static Refusal refusal(String code, String message) {
        return Refusal.at("review", Refusal.Kind.RULE, code, message);
    }
}
