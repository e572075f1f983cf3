package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionEvent.DecisionRecorded;

/**
 * What is recorded of a decision.
 *
 * @param decidedOn the day on which it was taken
 * @param review    ref of the meeting; null for a decision taken outside a meeting
 * @param decidedBy account ids, or a body such as “Steering group”
 * @param items     refs of the cases it is about
 */
public record DecisionContent(
        LocalDate decidedOn,
        @Nullable String review,
        @FreeText String text,
        @FreeText @Nullable String rationale,
        List<String> decidedBy,
        List<String> items) {

    public DecisionContent {
        decidedBy = Lists.orEmpty(decidedBy);
        items = Lists.orEmpty(items);
    }

    /**
     * As it was first recorded.
     *
     * @param decidedOn the day for which that is true
     */
    public static DecisionContent of(DecisionRecorded recorded, LocalDate decidedOn) {
        return new DecisionContent(
                decidedOn,
                recorded.review(),
                recorded.text(),
                recorded.rationale(),
                recorded.decidedBy(),
                recorded.items());
    }
}
