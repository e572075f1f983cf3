package org.waymark.query.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A decision, and what was done about it.
 *
 * @param review    ref of the meeting; null where it was taken outside one
 * @param decidedBy people by id, or a body
 * @param items     refs of the cases it is about
 * @param recorded  who recorded it, and when; its position is what was known then
 * @param done      everything that names it as what is carried out, in the order in which it was recorded
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
        List<Done> done)
        implements CurrentState {

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
        return !done.isEmpty();
    }

    /** When the first thing was done about it. */
    public Optional<Provenance> firstDone() {
        return done.stream().map(Done::stamp).findFirst();
    }
}
