package org.waymark.query.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionContent;
import org.waymark.events.StrategyCode;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.DecisionFollowUp.Reassignment;
import org.waymark.query.review.DecisionFollowUp.Report;
import org.waymark.query.review.DecisionView.Correction;
import org.waymark.query.review.DecisionView.Done;
import org.waymark.query.views.Provenance;

/**
 * A decision, how far it is carried out, and what was done about it.
 *
 * @param review    ref of the meeting; null where it was taken outside one
 * @param decidedBy people by id, or a body
 * @param items     refs of the cases it is about
 * @param decidedOn the day on which it was taken
 * @param recorded  who recorded it, and when; its position is what was known then
 * @param corrections what was recorded of it before, the first and the last, in order
 * @param withdrawn who withdrew it, when and why; null while it counts
 * @param owner     who carries it out: an account id, or a named post; null where nobody was named
 * @param due       the day by which it should be done; null where there is none
 * @param firstDue  the day by which it should first have been done, where that was changed; else null
 * @param status    how far it is
 * @param overdue   whether it should have been done before the day shown, and was not
 * @param latest    the latest report about carrying it out; null while there is none
 * @param reassignments changes of its owner or due day, the first and the last, in order
 * @param done      the latest {@value AuditTrail#MAX_LIMIT} changes that name it as what they carry out, in the order in
 *                  which they were recorded
 */
public record DecisionHistory(
        StrategyCode strategy,
        String ref,
        @Nullable String review,
        String text,
        @Nullable String rationale,
        List<String> decidedBy,
        List<String> items,
        LocalDate decidedOn,
        Provenance recorded,
        List<Correction> corrections,
        @Nullable Provenance withdrawn,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        DecisionStatus status,
        boolean overdue,
        @Nullable Report latest,
        List<Reassignment> reassignments,
        List<Done> done) {

    /** The history of a decision. Where more was done than is kept of it, the audit trail tells. */
    public static DecisionHistory of(DecisionView decision, StrategySnapshot snapshot) {
        return new DecisionHistory(
                decision.strategy(),
                decision.ref(),
                decision.review(),
                decision.text(),
                decision.rationale(),
                decision.content().decidedBy(),
                decision.items(),
                decision.content().decidedOn(),
                decision.recorded(),
                decision.corrections(),
                decision.withdrawn(),
                decision.owner(),
                decision.due(),
                decision.followUp().firstDue(),
                decision.status(),
                decision.overdueOn(snapshot.day()),
                decision.followUp().latest(),
                decision.followUp().reassignments(),
                decision.changes() == decision.done().size() ? decision.done() : told(decision, snapshot));
    }

    private static List<Done> told(DecisionView decision, StrategySnapshot snapshot) {
        return AuditTrail.carryingOut(snapshot, decision.ref()).stream()
                .filter(entry -> entry.position() > decision.recorded().position())
                .filter(entry -> DecisionFold.isDone(entry.type()))
                .map(entry -> done(entry, decision.strategy()))
                .toList();
    }

    private static Done done(AuditEntry entry, StrategyCode strategy) {
        return new Done(
                entry.type(),
                entry.item().equals(strategy.value()) ? null : entry.item(),
                entry.sentence(),
                new Provenance(
                        entry.position(),
                        entry.recordedAt(),
                        entry.asAt(),
                        entry.actor(),
                        entry.reason(),
                        entry.decision()));
    }

    /** Whether any change names it as what it carries out. */
    public boolean carriedOut() {
        return !done.isEmpty();
    }

    /** What was recorded of it first. */
    public DecisionContent first() {
        return corrections.isEmpty()
                ? new DecisionContent(decidedOn, review, text, rationale, decidedBy, items, owner, due)
                : corrections.getFirst().before();
    }

    /** Whether it was not withdrawn. */
    public boolean counts() {
        return withdrawn == null;
    }
}
