package org.waymark.query.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionStatus;
import org.waymark.events.Impact;
import org.waymark.events.Priority;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyCode;
import org.waymark.query.strategy.Theme;

/**
 * The action plan of a strategy.
 *
 * @param position every event up to and with it is in the plan
 * @param asOf     the moment it shows, as it was asked for
 * @param day      the day it shows: what “overdue” is reckoned against
 * @param period   the period of reporting that this day is in
 * @param themes   for headings: themes with their workstreams, in order
 * @param actions  in the order in which they were planned
 */
public record ActionPlanView(
        StrategyCode strategy,
        String title,
        long position,
        String asOf,
        LocalDate day,
        ReportingPeriod period,
        List<Theme> themes,
        List<Row> actions) {

    /**
     * An action.
     *
     * @param theme         ref; the workstream's theme where only that was named
     * @param by            when it is due, in words
     * @param byDate        the day named in these words, where there is one
     * @param nextDue       the day on which it is due next, worked out from them; null where there is none, and once it is
     *                      finished
     * @param review        when it is next reviewed, in words
     * @param reviewDate    the day named in these words, where there is one
     * @param nextReview    the day on which it is reviewed next, worked out from them; null where there is none
     * @param unread        the words of these two that only a person can read
     * @param rating        letter of the latest one; null while none was given
     * @param latest        the latest report; null while there is none
     * @param slippage      how often it was given a later time
     * @param slip          what became of its first date; null while it never slipped
     * @param overdue       whether its day has passed and it is not finished; for what comes round, whether nobody reported
     *                      on it since the time before
     * @param overdueSince  the day that has passed; null where it is not overdue
     * @param reviewOverdue the same for its review
     * @param end           how it ended; null while it is open
     * @param impact        what it was meant to bring about, and has; null where nobody said
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            @Nullable String theme,
            @Nullable String workstream,
            String activities,
            List<String> outcomes,
            List<String> leads,
            @Nullable String by,
            @Nullable LocalDate byDate,
            @Nullable LocalDate nextDue,
            @Nullable String review,
            @Nullable LocalDate reviewDate,
            @Nullable LocalDate nextReview,
            List<String> unread,
            Priority priority,
            ActionStatus status,
            @Nullable String rating,
            @Nullable Report latest,
            int slippage,
            @Nullable Slip slip,
            boolean overdue,
            @Nullable LocalDate overdueSince,
            boolean reviewOverdue,
            @Nullable End end,
            @Nullable Impact impact) {

        /** Whether it is complete or cancelled. */
        public boolean finished() {
            return end != null;
        }

        /** Whether these words are among those that only a person can read. */
        public boolean leavesUnread(@Nullable String words) {
            return words != null && unread.contains(words);
        }
    }

    /**
     * How it stood when it was last reported on.
     *
     * @param rating the latest that was given, as defined then; null where none was
     * @param ratedOn as-at date of that rating
     * @param comment of the latest report; null where it had none
     * @param asAt    of the latest report
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Report(
            @Nullable RatingLevel rating,
            @Nullable LocalDate ratedOn,
            @Nullable String comment,
            LocalDate asAt,
            String by) {}

    /**
     * How the first date has moved.
     *
     * @param days     from the first day promised to the present one; where it comes round, the days of all slips together;
     *                 null where a day was given up for none
     * @param firstDue the first day promised
     * @param reason   of the last slip
     * @param decision that the last slip carried out
     * @param on       day of the last slip
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Slip(
            @Nullable Long days,
            LocalDate firstDue,
            @Nullable String reason,
            @Nullable String decision,
            LocalDate on,
            String by) {}

    /**
     * How it ended.
     *
     * @param evidence what shows that it is done
     * @param reason   why it was cancelled
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record End(
            LocalDate on,
            String by,
            @Nullable String evidence,
            @Nullable String reason) {}
}
