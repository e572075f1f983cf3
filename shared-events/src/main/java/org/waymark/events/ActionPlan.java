package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of an action: a row of the action plan.
 *
 * @param theme      ref of the theme; null where only a workstream or neither is named
 * @param workstream ref of the workstream; null where none is named
 * @param activities what will be done
 * @param outcomes   what the action is meant to achieve
 * @param leads      account ids, or named posts such as “Head of Service”; empty while nobody leads it
 * @param by         when it is due; null where nothing is set
 * @param review     when it is due to be reviewed; null where nothing is set
 */
public record ActionPlan(
        @Nullable String theme,
        @Nullable String workstream,
        @FreeText String activities,
        @FreeText List<String> outcomes,
        List<String> leads,
        @Nullable Timescale by,
        @Nullable Timescale review,
        Priority priority) {

    public ActionPlan {
        outcomes = Lists.orEmpty(outcomes);
        leads = Lists.orEmpty(leads);
    }

    /** The same plan elsewhere in the strategy. */
    public ActionPlan withPlace(@Nullable String newTheme, @Nullable String newWorkstream) {
        return new ActionPlan(newTheme, newWorkstream, activities, outcomes, leads, by, review, priority);
    }

    /** The same plan, due at another time. */
    public ActionPlan withBy(Timescale newBy) {
        return new ActionPlan(theme, workstream, activities, outcomes, leads, newBy, review, priority);
    }

    /** The same plan with other leads. */
    public ActionPlan withLeads(List<String> newLeads) {
        return new ActionPlan(theme, workstream, activities, outcomes, newLeads, by, review, priority);
    }
}
