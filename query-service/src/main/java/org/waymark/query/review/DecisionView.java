package org.waymark.query.review;

import static org.waymark.query.views.Appending.last;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A decision. Everything that was done about it is in its {@link DecisionHistory}.
 *
 * @param review    ref of the meeting; null where it was taken outside one
 * @param decidedBy people by id, or a body
 * @param items     refs of the cases it is about
 * @param recorded  who recorded it, and when; its position is what was known then
 * @param changes   how many changes name it as what they carry out
 * @param done      the last {@value #KEPT} of them, in the order in which they were recorded
 */
public record DecisionView(
        StrategyCode strategy,
        String ref,
        @Nullable String review,
        String text,
        @Nullable String rationale,
        List<String> decidedBy,
        List<String> items,
        Provenance recorded,
        int changes,
        List<Done> done)
        implements CurrentState {

    /** How many of the changes are kept: few decisions take more. */
    static final int KEPT = 20;

    /**
     * Something that carried the decision out.
     *
     * @param type     the event's name, such as {@code ActionRescheduled}
     * @param item     ref of the case that it happened to; null where it happened to the strategy itself
     * @param sentence what happened
     */
    public record Done(String type, @Nullable String item, String sentence, Provenance stamp) {}

    /** Whether anything was done about it. */
    public boolean carriedOut() {
        return changes > 0;
    }

    /** The same with one more change that carried it out. */
    DecisionView with(Done next) {
        return new DecisionView(
                strategy,
                ref,
                review,
                text,
                rationale,
                decidedBy,
                items,
                recorded,
                changes + 1,
                last(KEPT, done, next));
    }
}
