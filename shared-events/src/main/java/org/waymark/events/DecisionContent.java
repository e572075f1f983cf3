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
 * @param owner     who carries it out: an account id, or a named post; null where nobody was named
 * @param due       the day by which it should be done; null where there is none
 */
public record DecisionContent(
        LocalDate decidedOn,
        @Nullable String review,
        @FreeText String text,
        @FreeText @Nullable String rationale,
        List<String> decidedBy,
        List<String> items,
        @Nullable String owner,
        @Nullable LocalDate due) {

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
                recorded.items(),
                recorded.owner(),
                recorded.due());
    }

    /** Who carries it out, and by when. */
    public DecisionAssignment assignment() {
        return new DecisionAssignment(owner, due);
    }

    /** The same carried out by somebody else, or by another day. */
    public DecisionContent with(DecisionAssignment other) {
        return new DecisionContent(decidedOn, review, text, rationale, decidedBy, items, other.owner(), other.due());
    }
}
