package org.waymark.query.project;

import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.ClosedProject;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.ThemeRows;
import org.waymark.query.strategy.StrategyView;

/** Lays out the project-progress grid as of any moment. */
public final class ProgressGrids {

    private final Snapshots snapshots;

    public ProgressGrids(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The grid, if the strategy existed at that moment. */
    public Optional<ProgressGrid> of(StrategyCode code, AsOf asOf) {
        return snapshots.read(
                code,
                asOf,
                Set.of(STRATEGIES, PROJECTS, REVIEWS),
                snapshot -> snapshot.one(STRATEGIES, code.value()).map(strategy -> grid(strategy, snapshot, asOf)));
    }

    /** The grid that belongs to what is shown of a moment. */
    public static ProgressGrid of(StrategyMoment moment) {
        return moment.once(ProgressGrid.class, shown -> grid(shown.strategy(), shown.snapshot(), shown.asOf()));
    }

    /** The same from a reading that is made of more views. */
    public static ProgressGrid grid(StrategyView strategy, StrategySnapshot snapshot, AsOf asOf) {
        LocalDate day = snapshot.day();
        Meeting since = Meeting.before(snapshot, asOf, day).orElse(null);
        List<ProjectView> projects = projects(snapshot, asOf, day);
        List<ThemeRows> themes = strategy.themes().stream()
                .map(theme -> new ThemeRows(
                        theme.ref(),
                        theme.title(),
                        projects.stream()
                                .filter(project -> project.closed() == null
                                        && project.theme().equals(theme.ref()))
                                .map(project -> row(project, strategy, since, day))
                                .toList()))
                .toList();
        return new ProgressGrid(
                strategy.code(),
                strategy.charter().title(),
                snapshot.position(),
                asOf.toString(),
                day,
                strategy.stages(),
                strategy.ratings(),
                since,
                themes,
                closed(projects));
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

    /** Every project as it is to be shown. */
    public static List<ProjectView> projects(StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        List<ProjectView> projects = snapshot.all(PROJECTS);
        return asOf.mode() == AsOf.Mode.KNOWN
                ? projects
                : projects.stream()
                        .filter(project -> project.wasThere(day))
                        .map(project -> project.correctedFor(day))
                        .toList();
    }

    private static Row row(ProjectView project, StrategyView strategy, @Nullable Meeting since, LocalDate day) {
        Map<String, Cell> cells = StageCells.cells(project, strategy.stages(), since, day);
        return new Row(
                project.ref(),
                project.title(),
                project.leads(),
                project.status(),
                project.latest().map(report -> report.said().comment()).orElse(null),
                cells,
                StagePlans.planned(project, strategy, cells, day));
    }
}
