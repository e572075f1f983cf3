package org.waymark.events;

import java.util.List;

/**
 * What a revision of a project can change.
 *
 * @param theme ref of the theme it belongs to
 * @param leads account ids; empty while nobody leads it
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

    /** A project as it is registered. */
    public static ProjectDetails of(ProjectEvent.ProjectRegistered project) {
        return new ProjectDetails(
                project.theme(), project.title(), project.leads(), ProjectStatus.ACTIVE, project.plannedStages());
    }

    /** The same project in another status. */
    public ProjectDetails withStatus(ProjectStatus newStatus) {
        return new ProjectDetails(theme, title, leads, newStatus, plannedStages);
    }
}
