package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the action plan promises.
 *
 * @param theme      ref of the theme; null where only a workstream or neither is named
 * @param workstream ref of the workstream; null where none is named
 * @param activities what will be done
 * @param outcomes   what is sought
 * @param leads      people by id, or named posts such as “Head of Service”
 * @param by         when it is due
 * @param review     when it is next looked at
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
