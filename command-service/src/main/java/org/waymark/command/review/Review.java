package org.waymark.command.review;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.HeldMeeting;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.AttendanceRecorded;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;

/** One review, as far as rules ask about it. */
record Review(
        String ref,
        ReviewKind kind,
        LocalDate date,
        @Nullable String body,
        State state,
        @Nullable HeldMeeting held) {

    /** The status of a review. */
    enum State {
        SCHEDULED,
        HELD,
        CLOSED,
        CANCELLED
    }

    static Review of(ReviewScheduled event) {
        return new Review(event.review(), event.kind(), event.date(), event.body(), State.SCHEDULED, null);
    }

    /** @param asAt the day for which the event is true */
    Review after(ReviewEvent event, LocalDate asAt) {
        return switch (event) {
            case ReviewScheduled again -> of(again);
            case ReviewRescheduled moved -> new Review(ref, kind, moved.after(), body, state, held);
            case ReviewHeld it -> with(State.HELD, new HeldMeeting(asAt, it.attendees(), it.apologies(), null));
            case ReviewClosed it -> with(State.CLOSED, held == null ? null : held.withSummary(it.summary()));
            case ReviewCancelled _ -> with(State.CANCELLED, held);
            case ReviewCorrected corrected -> with(state, corrected.after());
            case AttendanceRecorded recorded -> with(state, recorded.after());
        };
    }

    private Review with(State newState, @Nullable HeldMeeting meeting) {
        return new Review(ref, kind, date, body, newState, meeting);
    }

    /** What is recorded of it; only for one that took place. */
    HeldMeeting took() {
        return Objects.requireNonNull(held, "a meeting that took place");
    }

    boolean isClosed() {
        return state == State.CLOSED;
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

    /** @throws Refusal unless it was held, be it closed or not */
    void mustHaveTakenPlace() {
        if (state != State.CLOSED) {
            mustBeHeld();
        }
    }

    /** @throws Refusal if it is closed or cancelled, so that its agenda is over */
    void mustTakeAnAgenda() {
        switch (state) {
            case SCHEDULED, HELD -> {}
            case CLOSED ->
                throw refusal(
                        "review.closed",
                        "Meeting " + ref
                                + " is closed, so its agenda cannot be changed. Its minutes can be corrected.");
            case CANCELLED ->
                throw refusal(
                        "review.cancelled",
                        "Meeting " + ref + " was cancelled, so it has no agenda. Plan that of another meeting.");
        }
    }

    /** What to refuse with where there is no such meeting. */
    static Refusal unknown(StrategyCode code, Ref ref) {
        return Refusal.at(
                "review",
                Refusal.Kind.UNKNOWN,
                "review.unknown",
                "There is no meeting " + ref + " in strategy " + code
                        + ". Check the reference, or schedule the meeting first.");
    }

    private static Refusal refusal(String code, String message) {
        return Refusal.at("review", Refusal.Kind.RULE, code, message);
    }
}
