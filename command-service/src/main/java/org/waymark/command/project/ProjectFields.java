package org.waymark.command.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.project.RegisterProject.PlannedStageField;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectStatus;

/** What can be revised of a project that is not closed. */
record ProjectFields(
        @Field("Reference of the theme") String theme,
        @Field("Title") String title,

        @Field(value = "Who leads: people by their id", atLeast = 1)
        List<String> leads,

        @Field("Whether it goes on or is on hold; close-project ends it")
        Standing status,

        @Field("When its stages are planned to start and finish")
        List<PlannedStageField> plannedStages) {

    /** Where a project that is not closed can be in its life. */
    enum Standing {
        ACTIVE,
        ON_HOLD
    }

    ProjectFields {
        theme = Texts.trimmed(theme);
        title = Texts.trimmed(title);
        leads = Texts.trimmed(leads);
        plannedStages = plannedStages == null ? List.of() : List.copyOf(plannedStages);
    }

    /** The project with the changed fields in place of the old ones. */
    static ProjectDetails changed(ProjectDetails before, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(CommandJson.toMap(of(before)));
        fields.putAll(changes);
        return CommandJson.fromMap(fields, ProjectFields.class).details();
    }

    private static ProjectFields of(ProjectDetails project) {
        return new ProjectFields(
                project.theme(),
                project.title(),
                project.leads(),
                project.status() == ProjectStatus.ON_HOLD ? Standing.ON_HOLD : Standing.ACTIVE,
                project.plannedStages().stream().map(PlannedStageField::of).toList());
    }

    private ProjectDetails details() {
        return new ProjectDetails(
                theme,
                title,
                leads,
                status == Standing.ON_HOLD ? ProjectStatus.ON_HOLD : ProjectStatus.ACTIVE,
                plannedStages.stream().map(PlannedStageField::toPlannedStage).toList());
    }
}
