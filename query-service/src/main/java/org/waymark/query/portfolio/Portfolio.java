package org.waymark.query.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.overview.Overview.RatingCount;
import org.waymark.query.strategy.StrategyStatus;

/**
 * The strategies that somebody may look into, side by side.
 *
 * @param position every event up to and with it is in what is shown of the present
 * @param asOf     {@code now}, or the day at whose end they are shown as they were known
 * @param rows     those that there were, in the order asked for
 */
public record Portfolio(long position, String asOf, List<Row> rows) {

    public Portfolio {
        rows = List.copyOf(rows);
    }

    /**
     * A strategy.
     *
     * @param day the day shown, where it is: what “overdue” is reckoned against
     * @param ratings how many stages of open projects have each rating of its scale, worst first
     * @param helpWaiting requests for help that nobody has answered
     * @param highRisks risks that are not closed and rated High
     * @param occurredRisks risks that are not closed and have occurred
     * @param overdue what is overdue
     * @param undone decisions that nothing has carried out yet
     * @param stale projects and actions with no recent update
     * @param withoutLead projects, actions, risks and indicators that nobody leads or owns
     * @param nextMeeting null where none is in the calendar
     * @param lastReport null where none was issued
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            StrategyCode strategy,
            String title,
            StrategyStatus status,
            LocalDate day,
            List<RatingCount> ratings,
            int helpWaiting,
            int highRisks,
            int occurredRisks,
            Overdue overdue,
            int undone,
            int stale,
            int withoutLead,
            @Nullable NextMeeting nextMeeting,
            @Nullable LastReport lastReport) {

        /** How many stages are rated as a significant problem. */
        long problems() {
            return ratings.stream()
                    .filter(count -> count.rating().needsHelp())
                    .mapToLong(RatingCount::stages)
                    .sum();
        }

        /** Whether anything is Red, High, waits for an answer or is overdue. */
        boolean needsAttention() {
            return problems() + helpWaiting + highRisks + occurredRisks + overdue.all() > 0;
        }
    }

    /** How many are overdue of each kind. */
    public record Overdue(int actions, int riskReviews, int meetings, int decisions) {

        int all() {
            return actions + riskReviews + meetings + decisions;
        }
    }

    /** @param ref null where only the reporting cycle asks for it */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NextMeeting(@Nullable String ref, String title, LocalDate date) {}

    /**
     * The highlight report that was issued last.
     *
     * @param to     last day of its period
     * @param issuedOn the day on which it was issued
     */
    public record LastReport(String ref, LocalDate to, LocalDate issuedOn) {}
}
