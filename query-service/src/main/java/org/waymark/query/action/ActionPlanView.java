package org.waymark.query.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionStatus;
import org.waymark.events.Priority;
import org.waymark.events.StrategyCode;
import org.waymark.query.strategy.StrategyView.Theme;

/**
 * The action plan of a strategy.
 *
 * @param position every event up to and with it is in the plan
 * @param asOf     the moment it shows, as it was asked for
 * @param day      the day it shows: what “overdue” is reckoned against
 * @param themes   for headings: themes with their workstreams, in order
 * @param actions  in the order in which they were planned
 */
public record ActionPlanView(
        StrategyCode strategy,
        String title,
        long position,
        String asOf,
        LocalDate day,
        List<Theme> themes,
        List<Row> actions) {

    /**
     * An action.
     *
     * @param theme      ref; the workstream's theme where only that was named
     * @param by         when it is due, in words
     * @param byDate     the same as a day, where there is one
     * @param review     when it is next looked at, in words
     * @param reviewDate the same as a day, where there is one
     * @param rating     letter; null while nothing was reported
     * @param slippage   how often it was rescheduled to a later day
     * @param overdue    whether its day has passed and it is not finished
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
            @Nullable String review,
            @Nullable LocalDate reviewDate,
            Priority priority,
            ActionStatus status,
            @Nullable String rating,
            int slippage,
            boolean overdue) {}
}
