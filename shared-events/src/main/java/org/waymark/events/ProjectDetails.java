package org.waymark.events;

import java.util.List;

/**
 * What can be revised of a project.
 *
 * @param theme ref of the theme it is under
 * @param leads people by id
 */
public record ProjectDetails(
        String theme,
        @FreeText String title,
        List<String> leads,
        ProjectStatus status,
        List<PlannedStage> plannedStages) {

    public ProjectDetails {
        leads = Lists.orEmpty(leads);
        plannedStages = Lists.orEmpty(plannedStages);
    }
}
