package org.waymark.query.moment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;

/** When a meeting is, by what is recorded of it: its date, until it is held. */
final class RecordedMeeting {

    private @Nullable LocalDate date;
    private @Nullable Happened held;

    /** @param held when it was held, where that is known already */
    RecordedMeeting(@Nullable Happened held) {
        this.held = held;
    }

    /**
     * Something that happened at a position.
     *
     * @param asAt the day that it is true for
     */
    record Happened(long position, LocalDate asAt) {

        static Happened in(RecordedEvent recorded) {
            return new Happened(recorded.position(), recorded.asAt());
        }
    }

    void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ReviewScheduled scheduled -> date = scheduled.date();
            case ReviewRescheduled moved -> date = moved.after();
            case ReviewHeld ignored -> held = Happened.in(recorded);
            default -> {}
        }
    }

    /** Whether there is such a meeting at all. */
    boolean known() {
        return date != null || held != null;
    }

    /** {@return null until it was held} */
    @Nullable Happened held() {
        return held;
    }

    LocalDate day() {
        return held == null ? Objects.requireNonNull(date, "its date") : held.asAt();
    }

    /** Where it was held, or else where its date is. */
    long position(ToLongFunction<LocalDate> onDate) {
        return held == null ? onDate.applyAsLong(day()) : held.position();
    }
}
