package org.waymark.query.review;

import static org.waymark.query.views.Appending.firstAndLast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionAssignment;
import org.waymark.events.FreeText;
import org.waymark.query.views.Provenance;

/**
 * What was reported about carrying a decision out.
 *
 * @param reassignments changes of its owner or due day, the first one and the last, {@value #KEPT} at most, in order
 * @param latest        the latest report; null while there is none
 */
public record DecisionFollowUp(
        List<Reassignment> reassignments, @Nullable Report latest) {

    /** How many changes of owner or due day are kept: few decisions need more. */
    static final int KEPT = 10;

    static final DecisionFollowUp NONE = new DecisionFollowUp(List.of(), null);

    /**
     * Somebody else was asked to carry it out, or by another day.
     *
     * @param stamp who changed it, when and why
     */
    public record Reassignment(DecisionAssignment before, DecisionAssignment after, Provenance stamp) {

        /** Whether a day by which it should be done was replaced or removed. */
        boolean moves() {
            return before.due() != null && !before.due().equals(after.due());
        }
    }

    /**
     * A report of how far it is.
     *
     * @param comment how far it is, or what was done; null where only a reason was given
     */
    public record Report(
            DecisionStatus status, @FreeText @Nullable String comment, Provenance stamp) {

        /** What was reported, or the reason where only that was given; null where neither was. */
        public @Nullable String words() {
            return comment == null ? stamp.reason() : comment;
        }
    }

    DecisionFollowUp with(Reassignment next) {
        return new DecisionFollowUp(firstAndLast(KEPT, reassignments, next), latest);
    }

    DecisionFollowUp with(Report report) {
        return new DecisionFollowUp(reassignments, report);
    }

    /** The day by which it should first have been done, where that was changed; else null. */
    @Nullable LocalDate firstDue() {
        return reassignments.stream()
                .filter(Reassignment::moves)
                .map(moved -> Objects.requireNonNull(moved.before().due()))
                .findFirst()
                .orElse(null);
    }
}
