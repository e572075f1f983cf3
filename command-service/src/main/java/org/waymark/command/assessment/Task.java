package org.waymark.command.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentTask;

/**
 * A task of a plan as it is.
 *
 * @param planned what it said when it was planned
 * @param now     what it says now
 * @param done    the day on which it was done; null where it is not
 * @param removed whether it was removed
 */
public record Task(
        int number,
        AssessmentTask planned,
        AssessmentTask now,
        @Nullable LocalDate done,
        boolean removed) {

    static Task of(AssessmentTaskPlanned event) {
        return new Task(event.number(), event.task(), event.task(), null, false);
    }

    Task saying(AssessmentTask after) {
        return new Task(number, planned, after, done, removed);
    }

    Task doneOn(@Nullable LocalDate day) {
        return new Task(number, planned, now, day, removed);
    }

    Task gone() {
        return new Task(number, planned, now, done, true);
    }
}
