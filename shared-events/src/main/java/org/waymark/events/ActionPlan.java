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
 * @param leads      account ids, or named posts such as “Head of Service”
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
}
