package org.waymark.query.reviewpack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.review.DecisionHistory;
import org.waymark.query.reviewpack.ReviewPack.Rating;

/**
 * What was known when a decision was recorded, and what was recorded later.
 *
 * @param decision as it is now, with what was done about it since
 * @param position of the record
 * @param items    the cases it is about
 * @param grid     every stage that was reported by then
 */
public record DecisionReconstruction(DecisionHistory decision, long position, List<Item> items, List<GridLine> grid) {

    /**
     * A case that the decision is about.
     *
     * @param title what it was called then
     * @param state how it stood then
     * @param later what happened to it after, oldest first
     */
    public record Item(String ref, CaseKind kind, String title, CaseState state, List<AuditEntry> later) {}

    /**
     * A stage as it was rated then.
     *
     * @param title of the project
     * @param later what it is rated now; null where that is the same
     * @param corrected whether nothing moved since: the rating then was a mistake, and was put right
     */
    public record GridLine(
            String project,
            String title,
            String stage,
            Rating then,
            long days,
            @Nullable Rating later,
            boolean corrected) {}
}
