package org.waymark.query.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.kinds.WithoutLead;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Refs;

/** What the overview shows of projects. */
final class ProjectOverview {

    private static final Set<Tone> UNDER_WAY = Set.of(Tone.PROBLEM, Tone.CAUTION, Tone.GOOD);

    private ProjectOverview() {}

    /** How projects and their stages changed. */
    enum Change implements ChangeKind {
        BETTER("Stages with a better rating"),
        WORSE("Stages with a worse rating"),
        BEGUN("Stages reported for the first time"),
        PROJECT_NEW("New projects"),
        PROJECT_CLOSED("Projects closed");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What happens to a stage on a day. */
    enum Date implements DateKind {
        STAGE_START("Stage starts"),
        STAGE_FINISH("Stage finishes");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Stages rated Red: those whose request for help has no answer first, then those that are so longest. */
    static List<Problem> problems(StrategyMoment moment) {
        ProgressGrid grid = ProgressGrids.of(moment);
        Map<String, Stage> stages = grid.stages().stream().collect(Collectors.toMap(Stage::id, Function.identity()));
        return grid.rows()
                .flatMap(row -> row.cells().entrySet().stream()
                        .filter(cell -> cell.getValue().tone() == Tone.PROBLEM)
                        .map(cell -> problem(
                                row,
                                stages.getOrDefault(cell.getKey(), new Stage(cell.getKey(), cell.getKey())),
                                cell.getValue())))
                .sorted(Comparator.comparing(Problem::unanswered)
                        .thenComparingLong(problem -> problem.cell().daysAtRating())
                        .reversed())
                .toList();
    }

    private static Problem problem(Row row, Stage stage, Cell cell) {
        boolean unanswered = cell.helpNeeded() != null && cell.helpAnswer() == null;
        return new Problem(row.ref(), row.title(), row.leads(), stage, cell, unanswered);
    }

    /** Those on hold are not asked for news. */
    static List<Tracked> tracked(StrategyMoment moment) {
        Map<String, RatingBadge> ratings = ratings(moment);
        return active(moment)
                .map(project -> new Tracked(
                        project.ref(),
                        project.title(),
                        project.leads(),
                        project.latest().map(report -> report.stamp().asAt()).orElse(null),
                        project.registered(),
                        ratings.get(project.ref())))
                .toList();
    }

    /** The worst rating of each project's stages under way, by ref. */
    private static Map<String, RatingBadge> ratings(StrategyMoment moment) {
        return ProgressGrids.of(moment)
                .rows()
                .flatMap(row -> row.cells().values().stream()
                        .filter(cell -> UNDER_WAY.contains(cell.tone()))
                        .min(Comparator.comparing(Cell::tone))
                        .map(cell ->
                                Map.entry(row.ref(), new RatingBadge(cell.rating(), cell.ratingName(), cell.tone())))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those that are not closed and that nobody leads yet, on hold or not. */
    static List<WithoutLead> withoutLead(StrategyMoment moment) {
        return shown(moment).stream()
                .filter(project -> project.status() != ProjectStatus.CLOSED)
                .filter(project -> project.leads().isEmpty())
                .map(project -> new WithoutLead(project.ref(), project.title()))
                .sorted(Comparator.comparing(WithoutLead::ref, Refs.NATURAL))
                .toList();
    }

    static List<NextDate> dates(StrategyMoment moment) {
        Map<String, String> titles =
                moment.strategy().stages().stream().collect(Collectors.toMap(Stage::id, Stage::title));
        return active(moment)
                .flatMap(project -> project.plannedStages().stream()
                        .filter(planned -> titles.containsKey(planned.stage()))
                        .flatMap(planned -> dates(project, planned, titles.getOrDefault(planned.stage(), ""))))
                .toList();
    }

    private static Stream<NextDate> dates(ProjectView project, PlannedStage planned, String title) {
        String what = project.title() + ": " + title;
        return Stream.concat(
                on(planned.start(), Date.STAGE_START, project, what),
                on(planned.finish(), Date.STAGE_FINISH, project, what));
    }

    private static Stream<NextDate> on(@Nullable LocalDate date, Date kind, ProjectView project, String what) {
        return Optional.ofNullable(date)
                .map(day -> new NextDate(day, kind, project.ref(), what, project.leads()))
                .stream();
    }

    static List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return Stream.concat(stages(moment, position), projects(moment, position))
                .sorted(Comparator.comparing(change -> (Change) change.kind()))
                .toList();
    }

    private static Stream<ChangeSince> stages(StrategyMoment moment, long position) {
        ProgressGrid grid = ProgressGrids.of(moment);
        EarlierProgress earlier = ShownProjects.of(moment).earlier().apply(position);
        return grid.rows()
                .flatMap(row -> grid.stages().stream().flatMap(stage -> {
                    Cell cell = row.cells().get(stage.id());
                    return cell == null || cell.position() <= position
                            ? Stream.empty()
                            : change(cell, earlier.shown(row.ref(), stage.id()).isEmpty())
                                    .map(kind -> new ChangeSince(
                                            kind,
                                            row.ref(),
                                            row.title(),
                                            stage.title() + ": " + cell.ratingName(),
                                            null))
                                    .stream();
                }));
    }

    private static Optional<Change> change(Cell cell, boolean begun) {
        if (begun) {
            return Optional.of(Change.BEGUN);
        }
        Trend trend = cell.trend();
        return trend == null || trend == Trend.SAME
                ? Optional.empty()
                : Optional.of(trend == Trend.UP ? Change.BETTER : Change.WORSE);
    }

    private static Stream<ChangeSince> projects(StrategyMoment moment, long position) {
        return shown(moment).stream().flatMap(project -> {
            Provenance closed = project.closed();
            if (closed != null && closed.position() > position) {
                return Stream.of(
                        new ChangeSince(Change.PROJECT_CLOSED, project.ref(), project.title(), null, closed.reason()));
            }
            return project.registered().position() > position
                    ? Stream.of(new ChangeSince(Change.PROJECT_NEW, project.ref(), project.title(), null, null))
                    : Stream.empty();
        });
    }

    private static Stream<ProjectView> active(StrategyMoment moment) {
        return shown(moment).stream().filter(project -> project.status() == ProjectStatus.ACTIVE);
    }

    private static List<ProjectView> shown(StrategyMoment moment) {
        return ShownProjects.of(moment).projects();
    }
}
