package org.waymark.command.imports.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.project.StageColumn.Part;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.project.RegisterProject;
import org.waymark.command.project.RegisterProject.PlannedStageField;
import org.waymark.command.project.ReportStageProgress;
import org.waymark.command.project.ReviseProject;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Ref;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.StrategyCode;

/**
 * A row of a list of projects, or of a progress report.
 *
 * @param ratings of the stages that the row says something of, in their order
 * @param asAt    the day for which they are true; null for today
 */
record ProjectEntry(
        ProjectDetails project,
        List<StageRating> ratings,
        @Nullable LocalDate asAt) implements Entry {

    private static final String PLANNED_STAGES = "plannedStages";

    @Override
    public CaseFingerprint content() {
        CaseFingerprint.Builder said = described(project);
        ratings.forEach(rating -> said.say(rating.column(), rating.rating().letter())
                .say(StageColumn.field(rating.stage(), Part.COMMENT), rating.comment()));
        return said.build();
    }

    /** What a project says beside its ratings, as its columns. */
    static CaseFingerprint.Builder described(ProjectDetails project) {
        CaseFingerprint.Builder said = new CaseFingerprint.Builder()
                .say(ProjectColumn.THEME, project.theme())
                .say(ProjectColumn.TITLE, project.title())
                .say(ProjectColumn.LEADS, project.leads());
        project.plannedStages()
                .forEach(planned -> said.say(StageColumn.field(planned.stage(), Part.START), planned.start())
                        .say(StageColumn.field(planned.stage(), Part.FINISH), planned.finish()));
        return said;
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        List<RowCommand> commands = new ArrayList<>();
        commands.add(RowCommand.today(new RegisterProject(
                strategy,
                new Ref(ref),
                new Ref(project.theme()),
                project.title(),
                project.leads(),
                project.plannedStages().stream()
                        .map(stage -> new PlannedStageField(stage.stage(), stage.start(), stage.finish()))
                        .toList())));
        commands.addAll(reports(strategy, ref, ratings));
        return commands;
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        Set<String> fields = changes.stream().map(FieldChange::field).collect(Collectors.toSet());
        Map<String, @Nullable Object> agreed = new LinkedHashMap<>();
        if (fields.contains(ProjectColumn.THEME.field())) {
            agreed.put("theme", project.theme());
        }
        if (fields.contains(ProjectColumn.TITLE.field())) {
            agreed.put("title", project.title());
        }
        if (fields.contains(ProjectColumn.LEADS.field())) {
            agreed.put("leads", project.leads());
        }
        if (fields.stream().anyMatch(field -> field.startsWith(PLANNED_STAGES))) {
            agreed.put(
                    PLANNED_STAGES,
                    ((ExistingProject) there)
                            .plannedWith(project.plannedStages()).stream()
                                    .map(Planned::of)
                                    .toList());
        }
        List<RowCommand> commands = new ArrayList<>();
        if (!agreed.isEmpty()) {
            commands.add(RowCommand.today(new ReviseProject(strategy, new Ref(ref), new Changes<>(agreed))));
        }
        commands.addAll(reports(
                strategy,
                ref,
                ratings.stream()
                        .filter(rating -> fields.contains(rating.column().field())
                                || fields.contains(StageColumn.field(rating.stage(), Part.COMMENT)))
                        .toList()));
        return commands;
    }

    private List<RowCommand> reports(StrategyCode strategy, String ref, List<StageRating> of) {
        return of.stream()
                .map(rating -> RowCommand.asAt(
                        asAt,
                        new ReportStageProgress(
                                strategy,
                                new Ref(ref),
                                rating.stage(),
                                rating.rating().letter(),
                                rating.comment(),
                                rating.help())))
                .toList();
    }

    @Override
    public Values values() {
        Map<String, String> stages = new LinkedHashMap<>();
        ratings.forEach(rating -> stages.put(rating.stage(), rating.rating().letter()));
        return new Values(
                project.theme(),
                project.title(),
                project.leads(),
                project.plannedStages().stream().map(Planned::of).toList(),
                stages,
                ratings.stream()
                        .map(StageRating::comment)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                ratings.stream()
                        .map(StageRating::help)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                asAt == null ? null : asAt.toString());
    }

    /** What was read from a row. */
    record Values(
            String theme,
            String title,
            List<String> leads,
            List<Planned> plannedStages,
            Map<String, String> stages,
            @Nullable String comment,
            @Nullable String helpNeeded,
            @Nullable String asAt) {}

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
