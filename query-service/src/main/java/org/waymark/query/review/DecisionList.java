package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
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
     * @param carriedOut whether anything was done about it
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
                    decision.carriedOut(),
                    decision.done().stream().map(Done::of).toList(),
                    decision.corrections(),
                    decision.withdrawn());
        }
    }

    /**
     * Something that was done about a decision.
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
