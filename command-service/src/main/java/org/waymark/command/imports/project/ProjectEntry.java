package org.waymark.command.imports.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;

/**
 * A row of a list of projects, or of a progress report.
 *
 * @param ratings of the stages that the row says something of, in their order
 * @param asAt    the day for which they are true; null for today
 * @param stages  of the strategy, in order
 * @param today   the day of the import
 * @param reason  why, for all of the import; null where nobody says
 */
record ProjectEntry(
        ProjectDetails project,
        List<StageRating> ratings,
        @Nullable LocalDate asAt,
        List<Stage> stages,
        LocalDate today,
        @Nullable String reason)
        implements Entry {

    private static final String PLANNED_STAGES = "plannedStages";

    @Override
    public CaseFingerprint content() {
        CaseFingerprint.Builder said = described(project);
        ratings.forEach(rating ->
                said.say(rating.column(), rating.said(rating.rating())).say(rating.commentField(), rating.comment()));
        return said.build();
    }

    /**
     * The stage that a rating is of: the one it names, else the one planned for its day, else the one that was reported on last
     * by then, else the first.
     *
     * @param there the project; null for a new one
     */
    String stageOf(StageRating rating, @Nullable ExistingProject there) {
        String named = rating.stage();
        if (named != null) {
            return named;
        }
        LocalDate day = Objects.requireNonNullElse(rating.day(), today);
        return project.plannedStages().stream()
                .filter(stage -> isPlanned(stage, day))
                .findFirst()
                .or(() -> there == null
                        ? Optional.empty()
                        : there.planned().stream()
                                .filter(stage -> isPlanned(stage, day))
                                .findFirst())
                .map(PlannedStage::stage)
                .or(() -> there == null ? Optional.empty() : there.stageReported(day))
                .orElseGet(() -> stages.getFirst().id());
    }

    private static boolean isPlanned(PlannedStage stage, LocalDate day) {
        LocalDate start = stage.start();
        LocalDate finish = stage.finish();
        return (start != null || finish != null)
                && (start == null || !start.isAfter(day))
                && (finish == null || !finish.isBefore(day));
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
        commands.add(RowCommand.asAt(
                opened(),
                new RegisterProject(
                        strategy,
                        new Ref(ref),
                        new Ref(project.theme()),
                        project.title(),
                        project.leads(),
                        project.plannedStages().stream()
                                .map(stage -> new PlannedStageField(stage.stage(), stage.start(), stage.finish()))
                                .toList(),
                        List.of())));
        commands.addAll(reports(strategy, ref, ratings, null));
        return commands;
    }

    /** A project that was reported on was one by then; null for today. */
    private @Nullable LocalDate opened() {
        return Stream.concat(Stream.ofNullable(asAt), ratings.stream().flatMap(it -> Stream.ofNullable(it.day())))
                .min(Comparator.naturalOrder())
                .orElse(null);
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
        commands.addAll(reports(strategy, ref, reported(changes, false), (ExistingProject) there));
        return commands;
    }

    private List<RowCommand> reports(
            StrategyCode strategy, String ref, List<StageRating> of, @Nullable ExistingProject there) {
        return new ReportsOfRow(this, there)
                .of(of).stream()
                        .map(report -> new RowCommand(
                                new ReportStageProgress(
                                        strategy,
                                        new Ref(ref),
                                        report.stage(),
                                        report.rating().rating().letter(),
                                        report.rating().comment(),
                                        report.rating().help()),
                                report.rating().day(),
                                report.reason()))
                        .toList();
    }

    /** The ratings that a row would report: all of a new project, of one that is there those that differ. */
    List<StageRating> reported(List<FieldChange> changes, boolean isNew) {
        Set<String> fields = changes.stream().map(FieldChange::field).collect(Collectors.toSet());
        return ratings.stream()
                .filter(rating ->
                        isNew || fields.contains(rating.column().field()) || fields.contains(rating.commentField()))
                .toList();
    }

    @Override
    public Values values() {
        Map<String, String> rated = new LinkedHashMap<>();
        ratings.forEach(rating -> rated.put(
                rating.column() instanceof StageColumn of
                        ? of.stage().id()
                        : rating.column().title(),
                rating.rating().letter()));
        return new Values(
                project.theme(),
                project.title(),
                project.leads(),
                project.plannedStages().stream().map(Planned::of).toList(),
                rated,
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
