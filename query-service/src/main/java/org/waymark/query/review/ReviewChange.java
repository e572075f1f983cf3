package org.waymark.query.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.HeldMeeting;
import org.waymark.query.review.ReviewView.Correction;
import org.waymark.query.review.ReviewView.Rescheduling;
import org.waymark.query.views.Provenance;

/** A meeting as it is being changed, with fields of the same names; what does not change is taken from before. */
final class ReviewChange {

    private final ReviewView before;
    LocalDate date;
    List<Rescheduling> moves;

    @Nullable HeldMeeting took;

    List<Correction> corrections;

    @Nullable Provenance held;

    @Nullable Provenance closed;

    @Nullable Provenance cancelled;

    Provenance changed;

    ReviewChange(ReviewView before) {
        this.before = before;
        this.date = before.date();
        this.moves = before.moves();
        this.took = before.took();
        this.corrections = before.corrections();
        this.held = before.held();
        this.closed = before.closed();
        this.cancelled = before.cancelled();
        this.changed = before.changed();
    }

    ReviewView made() {
        return new ReviewView(
                before.strategy(),
                before.ref(),
                before.kind(),
                date,
                before.title(),
                before.body(),
                moves,
                took,
                corrections,
                before.scheduled(),
                held,
                closed,
                cancelled,
                changed);
    }
}
