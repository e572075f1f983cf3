package org.waymark.query.moment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;

/**
 * When a meeting or a decision was, by what is recorded of it: where it was held or decided stays, the day may be corrected.
 * A meeting that was not held yet is on its date.
 */
final class RecordedMeeting {

    private @Nullable LocalDate date;
    private @Nullable Happened happened;

    /** @param happened when it was held or decided, where that is known already */
    RecordedMeeting(@Nullable Happened happened) {
        this.happened = happened;
    }

    /**
     * Something that happened at a position.
     *
     * @param asAt     the day that it is true for
     * @param decision whether it is a decision, and no meeting
     */
    record Happened(long position, LocalDate asAt, boolean decision) {

        static Happened in(RecordedEvent recorded) {
            return new Happened(recorded.position(), recorded.asAt(), recorded.event() instanceof DecisionRecorded);
        }
    }

    void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ReviewScheduled scheduled -> date = scheduled.date();
            case ReviewRescheduled moved -> date = moved.after();
            case ReviewHeld ignored -> happened = Happened.in(recorded);
            case DecisionRecorded ignored -> happened = Happened.in(recorded);
            case ReviewCorrected corrected -> correct(corrected.after().heldOn());
            case DecisionCorrected corrected -> correct(corrected.after().decidedOn());
            default -> {}
        }
    }

    private void correct(LocalDate day) {
        happened = happened == null ? null : new Happened(happened.position(), day, happened.decision());
    }

    /** Whether there is such a meeting at all. */
    boolean known() {
        return date != null || happened != null && !happened.decision();
    }

    /** {@return null until it was held} */
    @Nullable Happened happened() {
        return happened;
    }

    /** {@return null where this is no decision} */
    @Nullable Happened decided() {
        return happened != null && happened.decision() ? happened : null;
    }

    LocalDate day() {
        return happened == null ? Objects.requireNonNull(date, "its date") : happened.asAt();
    }

    /** Where it was held, or else where its date is. */
    long position(ToLongFunction<LocalDate> onDate) {
        return happened == null ? onDate.applyAsLong(day()) : happened.position();
    }
}
