package org.waymark.events;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The charter of a strategy. Empty lists and nulls mean “not set”.
 *
 * @param from       first day of the period
 * @param to         last day of the period, not before {@code from}
 * @param included   what the strategy covers
 * @param excluded   what the strategy does not cover
 * @param objectives each with its ref, in their order
 * @param oversight  the overseeing group, such as a steering group
 * @param governance the governance body, such as a leadership team
 * @param timeZone   the time zone in which its dates are days
 */
public record Charter(
        @FreeText String title,
        LocalDate from,
        LocalDate to,
        @FreeText @Nullable String vision,
        @FreeText @Nullable String aim,
        @FreeText @Nullable String approach,
        @FreeText List<String> ambitions,
        @FreeText List<String> included,
        @FreeText List<String> excluded,
        List<Objective> objectives,
        List<Milestone> milestones,
        @FreeText List<String> resources,
        @FreeText List<String> principles,
        @Nullable String sponsor,
        @Nullable String coordinator,
        @FreeText @Nullable String oversight,
        @FreeText @Nullable String governance,
        ZoneId timeZone) {

    /** The time zone of a strategy that sets none (docs/domain.md, rule 6). */
    public static final ZoneId DEFAULT_TIME_ZONE = ZoneId.of("Europe/London");

    public Charter {
        ambitions = Lists.orEmpty(ambitions);
        included = Lists.orEmpty(included);
        excluded = Lists.orEmpty(excluded);
        objectives = Lists.orEmpty(objectives);
        milestones = Lists.orEmpty(milestones);
        resources = Lists.orEmpty(resources);
        principles = Lists.orEmpty(principles);
        timeZone = timeZone == null ? DEFAULT_TIME_ZONE : timeZone;
    }

    /**
     * A key milestone.
     *
     * @param by the day it is due; null where none was set
     */
    public record Milestone(
            @FreeText String title, @Nullable LocalDate by) {}
}
