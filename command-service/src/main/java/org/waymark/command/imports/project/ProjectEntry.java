package org.waymark.command.imports.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.project.RegisterProject;
import org.waymark.command.project.RegisterProject.PlannedStageField;
import org.waymark.command.schema.Ref;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.StrategyCode;

/** A row of a list of projects. */
record ProjectEntry(ProjectDetails project) implements Entry {

    @Override
    public CaseFingerprint content() {
        return CaseFingerprint.of(project);
    }

    @Override
    public RegisterProject command(StrategyCode strategy, String ref) {
        return new RegisterProject(
                strategy,
                new Ref(ref),
                new Ref(project.theme()),
                project.title(),
                project.leads(),
                project.plannedStages().stream()
                        .map(stage -> new PlannedStageField(stage.stage(), stage.start(), stage.finish()))
                        .toList());
    }

    @Override
    public Values values() {
        return new Values(
                project.theme(),
                project.title(),
                project.leads(),
                project.plannedStages().stream().map(Planned::of).toList());
    }

    /** What was read from a row. */
    record Values(String theme, String title, List<String> leads, List<Planned> plannedStages) {}

    /** When a stage is planned, in ISO dates. */
    record Planned(
            String stage, @Nullable String start, @Nullable String finish) {

        private static Planned of(PlannedStage planned) {
            return new Planned(
                    planned.stage(),
                    planned.start() == null ? null : planned.start().toString(),
                    planned.finish() == null ? null : planned.finish().toString());
        }
    }
}
