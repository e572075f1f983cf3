package org.waymark.query.project;

import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StageReport;
import org.waymark.query.project.ProjectMonths.StageMonths;
import org.waymark.query.views.DigestView;
import org.waymark.query.views.Provenance;

/** Folds the facts about projects into how their stages were rated month by month. */
public final class ProjectMonthsFold extends DigestView<ProjectMonths, ProjectHistory> {

    public static final ProjectMonthsFold PROJECT_MONTHS = new ProjectMonthsFold();

    private ProjectMonthsFold() {
        super(PROJECT_HISTORIES);
    }

    @Override
    public String name() {
        return "project-months";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProjectMonths> stateType() {
        return ProjectMonths.class;
    }

    @Override
    public ProjectMonths digest(ProjectHistory history) {
        Map<String, StageMonths> stages = new LinkedHashMap<>();
        history.reports().stream()
                .filter(Report::standing)
                .sorted(Report.BY_AS_AT)
                .forEach(report -> stages.merge(
                        report.stage(),
                        StageMonths.of(
                                report.stage(),
                                report.stamp().asAt(),
                                report.said().rating()),
                        (before, one) -> before.plus(
                                        report.stamp().asAt(), report.said().rating())
                                .orElseThrow()));
        Provenance closed = history.closed();
        return new ProjectMonths(
                history.strategy(),
                history.ref(),
                history.theme(),
                history.registered().asAt(),
                closed == null ? null : closed.asAt(),
                stages.values().stream()
                        .sorted(Comparator.comparing(StageMonths::stage))
                        .toList());
    }

    @Override
    protected Optional<ProjectMonths> next(ProjectMonths before, RecordedEvent event) {
        return switch (event.event()) {
            case StageProgressReported reported -> reported(before, reported.report(), event.asAt());
            case StageProgressCorrected ignored -> Optional.empty();
            case ProjectRevised revised ->
                Optional.of(with(before, revised.after().theme(), null));
            case ProjectClosed ignored -> Optional.of(with(before, before.theme(), event.asAt()));
            case ProjectReopened ignored -> Optional.of(with(before, before.theme(), null));
            default -> Optional.of(before);
        };
    }

    private static ProjectMonths with(ProjectMonths before, String theme, @Nullable LocalDate closed) {
        return new ProjectMonths(before.strategy(), before.ref(), theme, before.registered(), closed, before.stages());
    }

    private static Optional<ProjectMonths> reported(ProjectMonths before, StageReport report, LocalDate asAt) {
        String id = report.stage().id();
        Optional<StageMonths> known = before.stages().stream()
                .filter(stage -> stage.stage().equals(id))
                .findFirst();
        return known.map(stage -> stage.plus(asAt, report.rating()))
                .orElseGet(() -> Optional.of(StageMonths.of(id, asAt, report.rating())))
                .map(stage -> with(before, stage));
    }

    private static ProjectMonths with(ProjectMonths before, StageMonths stage) {
        List<StageMonths> stages = new ArrayList<>(before.stages());
        stages.removeIf(other -> other.stage().equals(stage.stage()));
        stages.add(stage);
        stages.sort(Comparator.comparing(StageMonths::stage));
        return new ProjectMonths(
                before.strategy(), before.ref(), before.theme(), before.registered(), before.closed(), stages);
    }
}
