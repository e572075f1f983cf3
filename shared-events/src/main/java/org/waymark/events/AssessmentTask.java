package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of the plan of a self-assessment.
 *
 * @param from         its first day, where it takes a period; null where it has a day only
 * @param by           the day by which it is to be done; null where nobody said
 * @param participants who takes part: account ids, or names of people, posts and groups
 */
public record AssessmentTask(
        @FreeText String task,
        @Nullable LocalDate from,
        @Nullable LocalDate by,
        List<String> participants) {

    public AssessmentTask {
        participants = Lists.orEmpty(participants);
    }
}
