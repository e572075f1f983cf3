package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.review.DecisionFollowUp.Report;
import org.waymark.query.review.DecisionView.Correction;
import org.waymark.query.views.Provenance;

/**
 * The decisions of a strategy, and what was done about each.
 *
 * @param position  every event up to and with it is in the list
 * @param asOf      the moment it shows, as it was asked for
 * @param decisions the latest first
 */
public record DecisionList(StrategyCode strategy, long position, String asOf, List<Row> decisions) {

    /**
     * A decision.
     *
     * @param review     ref of the meeting; null where it was taken outside one
     * @param items      refs of the cases it is about
     * @param asAt       the day on which it was taken
     * @param by         who recorded it
     * @param position   of the record: what was known then is {@code asOf=decision:REF}
     * @param owner      who carries it out: a person by their id, or a named post; null where nobody was named
     * @param due        the day by which it should be done; null where there is none
     * @param firstDue   the day by which it should first have been done, where that was changed; else null
     * @param status     how far it is
     * @param overdue    whether it should have been done before the day shown, and was not
     * @param latest     the latest report about carrying it out; null while there is none
     * @param carriedOut whether any change names it as what it carries out
     * @param done       everything that names it as what is carried out, oldest first
     * @param corrections what was recorded of it before it was corrected, the first and the last, oldest first
     * @param withdrawn  who withdrew it, when and why; null while it counts
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            @Nullable String review,
            String text,
            @Nullable String rationale,
            List<String> decidedBy,
            List<String> items,
            LocalDate asAt,
            Instant recordedAt,
            String by,
            long position,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable LocalDate firstDue,
            DecisionStatus status,
            boolean overdue,
            @Nullable Progress latest,
            boolean carriedOut,
            List<Done> done,
            List<Correction> corrections,
            @Nullable Provenance withdrawn) {

        /** A decision. */
        public static Row of(DecisionHistory decision) {
            Provenance recorded = decision.recorded();
            return new Row(
                    decision.ref(),
                    decision.review(),
                    decision.text(),
                    decision.rationale(),
                    decision.decidedBy(),
                    decision.items(),
                    decision.decidedOn(),
                    recorded.recordedAt(),
                    recorded.by(),
                    recorded.position(),
                    decision.owner(),
                    decision.due(),
                    decision.firstDue(),
                    decision.status(),
                    decision.overdue(),
                    Progress.of(decision.latest()),
                    decision.carriedOut(),
                    decision.done().stream().map(Done::of).toList(),
                    decision.corrections(),
                    decision.withdrawn());
        }
    }

    /**
     * The latest report about carrying a decision out.
     *
     * @param comment how far it is, or what was done; null where only a reason was given
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Progress(
            @Nullable String comment,
            LocalDate asAt,
            Instant recordedAt,
            String by,
            @Nullable String reason,
            long position) {

        static @Nullable Progress of(@Nullable Report report) {
            if (report == null) {
                return null;
            }
            Provenance stamp = report.stamp();
            return new Progress(
                    report.comment(), stamp.asAt(), stamp.recordedAt(), stamp.by(), stamp.reason(), stamp.position());
        }

        /** What was reported, or the reason where only that was given; null where neither was. */
        public @Nullable String words() {
            return comment == null ? reason : comment;
        }
    }

    /**
     * A change that names a decision as what it carries out.
     *
     * @param type     the event's name
     * @param item     ref of the case that it happened to; null where it happened to the strategy itself
     * @param sentence what happened
     * @param reason   why, in the person's words
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Done(
            String type,
            @Nullable String item,
            String sentence,
            LocalDate asAt,
            Instant recordedAt,
            String by,
            @Nullable String reason,
            long position) {

        static Done of(DecisionView.Done done) {
            Provenance stamp = done.stamp();
            return new Done(
                    done.type(),
                    done.item(),
                    done.sentence(),
                    stamp.asAt(),
                    stamp.recordedAt(),
                    stamp.by(),
                    stamp.reason(),
                    stamp.position());
        }
    }
}
