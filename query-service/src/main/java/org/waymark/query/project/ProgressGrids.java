package org.waymark.query.project;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.StageRatings;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.ClosedProject;
import org.waymark.query.project.ProgressGrid.Count;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.Rule;
import org.waymark.query.project.ProgressGrid.ThemeRows;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;

/** Lays out the project-progress grid as of any moment. */
public final class ProgressGrids {

    private ProgressGrids() {}

    /**
     * The grid.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    public static ProgressGrid grid(StrategySnapshot snapshot) {
        return of(new StrategyMoment(Strategies.at(snapshot), snapshot));
    }

    /** The grid that belongs to what is shown of a moment. */
    public static ProgressGrid of(StrategyMoment moment) {
        return moment.once(ProgressGrid.class, ProgressGrids::laidOut);
    }

    private static ProgressGrid laidOut(StrategyMoment moment) {
        StrategyView strategy = moment.strategy();
        StrategySnapshot snapshot = moment.snapshot();
        LocalDate day = moment.day();
        ShownProjects shown = ShownProjects.of(moment);
        List<ProjectView> projects = shown.projects();
        Meeting meeting = Meeting.before(snapshot).orElse(null);
        LastMeeting since = meeting == null
                ? null
                : new LastMeeting(meeting, shown.earlier().apply(meeting.position()));
        List<ThemeRows> themes = strategy.themes().stream()
                .map(theme -> rows(theme, projects, strategy, since, day))
                .toList();
        return new ProgressGrid(
                strategy.code(),
                strategy.charter().title(),
                snapshot.position(),
                snapshot.asOf().toString(),
                day,
                strategy.stages(),
                strategy.ratings(),
                Rule.of(strategy),
                Count.of(strategy.ratings(), themes),
                meeting,
                themes,
                closed(projects));
    }

    private static ThemeRows rows(
            Theme theme,
            List<ProjectView> projects,
            StrategyView strategy,
            @Nullable LastMeeting since,
            LocalDate day) {
        List<ProjectView> open = projects.stream()
                .filter(project -> project.closed() == null && project.theme().equals(theme.ref()))
                .toList();
        return new ThemeRows(
                theme.ref(),
                theme.title(),
                OverallRatings.of(theme, open.stream(), strategy, day),
                open.stream().map(project -> row(project, strategy, since, day)).toList());
    }

    private static List<ClosedProject> closed(List<ProjectView> projects) {
        return projects.stream()
                .flatMap(project -> Optional.ofNullable(project.closed()).stream()
                        .map(closed -> new ClosedProject(
                                project.ref(), project.title(), project.theme(), project.leads(), closed)))
                .sorted(Comparator.comparingLong(
                                (ClosedProject project) -> project.closed().position())
                        .reversed())
                .toList();
    }

    private static Map<String, Cell> under(List<RatingLevel> scale, Map<String, Cell> cells) {
        Map<String, Cell> shown = new LinkedHashMap<>();
        cells.forEach((stage, cell) -> shown.put(stage, cell.under(scale)));
        return Collections.unmodifiableMap(shown);
    }

    private static Row row(ProjectView project, StrategyView strategy, @Nullable LastMeeting since, LocalDate day) {
        Map<String, Cell> cells = StageCells.cells(project, strategy.stages(), since, day);
        StageRatings stages = OverallRatings.stages(project, strategy);
        Optional<Report> latest = project.latest();
        return new Row(
                project.ref(),
                project.title(),
                project.leads(),
                project.status(),
                OverallRatings.of(project, stages, strategy, day),
                stages.current().orElse(null),
                latest.map(report -> report.said().comment()).orElse(null),
                latest.map(report -> report.stamp().asAt()).orElse(null),
                under(strategy.ratings(), cells),
                StagePlans.planned(project, stages, day));
    }
}
