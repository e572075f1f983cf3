package org.waymark.command.project;

import java.util.List;
import org.waymark.command.project.RegisterProject.PlannedStageField;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectStatus;

/** What can be revised of a project that is not closed. */
record ProjectFields(
        @Field("Reference of the theme") Ref theme,
        @Field("Title") String title,

        @NamesPeople @Field("Who leads: people by their id; empty while nobody does, which is shown as “No lead yet”")
        List<String> leads,

        @Field("Whether it is active or on hold; close-project closes it")
        Standing status,

        @Field("When its stages are planned to start and finish")
        List<PlannedStageField> plannedStages) {

    /** The statuses of a project that is not closed. */
    enum Standing {
        ACTIVE,
        ON_HOLD
    }

    static ProjectFields of(ProjectDetails project) {
        return new ProjectFields(
                new Ref(project.theme()),
                project.title(),
                project.leads(),
                project.status() == ProjectStatus.ON_HOLD ? Standing.ON_HOLD : Standing.ACTIVE,
                project.plannedStages().stream().map(PlannedStageField::of).toList());
    }

    ProjectDetails details() {
        return new ProjectDetails(
                theme.value(),
                title,
                leads,
                status == Standing.ON_HOLD ? ProjectStatus.ON_HOLD : ProjectStatus.ACTIVE,
                plannedStages.stream().map(PlannedStageField::toPlannedStage).toList());
    }
}
