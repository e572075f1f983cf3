package org.waymark.query.review;

import static org.waymark.query.views.Appending.firstAndLast;
import static org.waymark.query.views.Appending.last;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionContent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.review.DecisionFollowUp.Reassignment;
import org.waymark.query.review.DecisionFollowUp.Report;
import org.waymark.query.views.Provenance;

/**
 * A decision. Everything that was done about it is in its {@link DecisionHistory}.
 *
 * @param content     what is recorded of it, as it was last corrected
 * @param recorded    who recorded it, and when; its position is what was known then
 * @param corrections the first one and the last, {@value #CORRECTIONS} at most, in order
 * @param withdrawn   who withdrew it, when and why; null while it counts
 * @param followUp    what was reported about carrying it out
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
        DecisionFollowUp followUp,
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
     * A change that names the decision as what it carries out.
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

    /** Who carries it out: an account id, or a named post; null where nobody was named. */
    public @Nullable String owner() {
        return content.owner();
    }

    /** The day by which it should be done; null where there is none. */
    public @Nullable LocalDate due() {
        return content.due();
    }

    /** Whether any change names it as what it carries out. It may not be done for all that: see {@link #status}. */
    public boolean carriedOut() {
        return changes > 0;
    }

    /**
     * How far it is. Where nobody was ever asked to carry it out and nobody reported, as before decisions were followed, it
     * is done as soon as a change names it.
     */
    public DecisionStatus status() {
        if (!counts()) {
            return DecisionStatus.WITHDRAWN;
        }
        DecisionFollowUp.Report latest = followUp.latest();
        if (latest != null) {
            return latest.status();
        }
        return isFollowed() || !carriedOut() ? DecisionStatus.OPEN : DecisionStatus.DONE;
    }

    /** Whether it is this person's to carry out. */
    boolean isOwnedBy(String person) {
        return owner() != null && Typed.samePerson(person, owner());
    }

    /** Whether it was reported as done or as not to be done. */
    boolean isReportedFinished() {
        return counts() && followUp.latest() != null && !status().unfinished();
    }

    /** Whether more can be reported on it; that a change names it does not end that. */
    boolean takesReports() {
        return counts() && !isReportedFinished();
    }

    private boolean isFollowed() {
        return owner() != null || due() != null || !followUp.reassignments().isEmpty();
    }

    /** The same on a day: what was reported for a later one was not so yet, and it was open. */
    DecisionStatus statusOn(LocalDate day) {
        DecisionFollowUp.Report latest = followUp.latest();
        boolean later = latest != null && latest.stamp().asAt().isAfter(day);
        return counts() && later ? DecisionStatus.OPEN : status();
    }

    /** Whether it should have been done before this day, and was not. */
    public boolean overdueOn(LocalDate day) {
        return due() != null && due().isBefore(day) && statusOn(day).unfinished();
    }

    /** The same with one more change that carried it out. */
    DecisionView with(Done next) {
        return new DecisionView(
                strategy,
                ref,
                content,
                recorded,
                corrections,
                withdrawn,
                followUp,
                changes + 1,
                last(KEPT, done, next));
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
                followUp,
                changes,
                done);
    }

    /** The same, carried out by somebody else or by another day. */
    DecisionView assigned(DecisionAssigned to, Provenance stamp) {
        return new DecisionView(
                strategy,
                ref,
                content.with(to.after()),
                recorded,
                corrections,
                withdrawn,
                followUp.with(new Reassignment(to.before(), to.after(), stamp)),
                changes,
                done);
    }

    /** The same with what was reported about carrying it out. */
    DecisionView reported(DecisionStatus status, @Nullable String comment, Provenance stamp) {
        return new DecisionView(
                strategy,
                ref,
                content,
                recorded,
                corrections,
                withdrawn,
                followUp.with(new Report(status, comment, stamp)),
                changes,
                done);
    }

    /** The same, withdrawn. */
    DecisionView withdrawnBy(Provenance stamp) {
        return new DecisionView(strategy, ref, content, recorded, corrections, stamp, followUp, changes, done);
    }
}
