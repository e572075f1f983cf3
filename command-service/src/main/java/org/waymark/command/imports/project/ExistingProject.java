package org.waymark.command.imports.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.project.StageColumn.Part;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.StageReport;
import org.waymark.events.WaymarkEvent;

/** A project of the grid. */
public final class ExistingProject extends ExistingCase {

    private @Nullable ProjectDetails project;
    private final Map<String, StageReport> reports = new LinkedHashMap<>();

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event) {
        switch (event) {
            case ProjectRegistered registered -> project = ProjectDetails.of(registered);
            case ProjectRevised revised -> project = revised.after();
            case StageProgressReported reported -> rated(reported.report());
            case StageProgressCorrected corrected -> rated(corrected.report());
            default -> {}
        }
        return Optional.ofNullable(project).map(this::said);
    }

    /** When its stages are planned if these are planned so; what is not said of a stage stays. */
    List<PlannedStage> plannedWith(List<PlannedStage> others) {
        Map<String, PlannedStage> planned = new LinkedHashMap<>();
        Optional.ofNullable(project)
                .map(ProjectDetails::plannedStages)
                .orElse(List.of())
                .forEach(stage -> planned.put(stage.stage(), stage));
        others.forEach(stage -> planned.merge(stage.stage(), stage, ExistingProject::with));
        return List.copyOf(planned.values());
    }

    private static PlannedStage with(PlannedStage there, PlannedStage said) {
        return new PlannedStage(
                there.stage(),
                said.start() == null ? there.start() : said.start(),
                said.finish() == null ? there.finish() : said.finish());
    }

    private void rated(StageReport report) {
        reports.put(report.stage().id(), report);
    }

    private CaseFingerprint said(ProjectDetails described) {
        CaseFingerprint.Builder said = ProjectEntry.described(described);
        reports.forEach((stage, report) -> said.say(
                        StageColumn.field(stage, Part.RATING), report.rating().letter())
                .say(StageColumn.field(stage, Part.COMMENT), report.comment()));
        return said.build();
    }
}
