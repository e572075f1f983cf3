package org.waymark.query.review;

import static org.waymark.query.views.Appending.firstAndLast;
import static org.waymark.query.views.Appending.last;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionContent;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A decision. Everything that was done about it is in its {@link DecisionHistory}.
 *
 * @param content     what is recorded of it, as it was last corrected
 * @param recorded    who recorded it, and when; its position is what was known then
 * @param corrections the first one and the last, {@value #CORRECTIONS} at most, in order
 * @param withdrawn   who withdrew it, when and why; null while it counts
 * @param changes     how many changes name it as what they carry out
 * @param done        the last {@value #KEPT} of them, in the order in which they were recorded
 */
public record DecisionView(
        StrategyCode strategy,
        String ref,
        DecisionContent content,
        Provenance recorded,
        List<Correction> corrections,
        @Nullable Provenance withdrawn,
        int changes,
        List<Done> done)
        implements CurrentState {

    /** How many corrections are kept: few decisions need more. */
    static final int CORRECTIONS = 10;

    /**
     * It was corrected.
     *
     * @param before what was recorded of it until then
     * @param stamp  who corrected it, when and why
     */
    public record Correction(DecisionContent before, Provenance stamp) {}

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

    /** Ref of the meeting; null where it was taken outside one. */
    public @Nullable String review() {
        return content.review();
    }

    public String text() {
        return content.text();
    }

    public @Nullable String rationale() {
        return content.rationale();
    }

    /** Refs of the cases it is about. */
    public List<String> items() {
        return content.items();
    }

    /** Whether it was not withdrawn. */
    public boolean counts() {
        return withdrawn == null;
    }

    /** Whether anything was done about it. */
    public boolean carriedOut() {
        return changes > 0;
    }

    /** The same with one more change that carried it out. */
    DecisionView with(Done next) {
        return new DecisionView(
                strategy, ref, content, recorded, corrections, withdrawn, changes + 1, last(KEPT, done, next));
    }

    /** The same with other content. */
    DecisionView corrected(DecisionContent after, Provenance stamp) {
        return new DecisionView(
                strategy,
                ref,
                after,
                recorded,
                firstAndLast(CORRECTIONS, corrections, new Correction(content, stamp)),
                withdrawn,
                changes,
                done);
    }

    /** The same, withdrawn. */
    DecisionView withdrawnBy(Provenance stamp) {
        return new DecisionView(strategy, ref, content, recorded, corrections, stamp, changes, done);
    }
}
