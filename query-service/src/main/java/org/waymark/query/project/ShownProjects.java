package org.waymark.query.project;

import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;

/**
 * The projects of a strategy as they are to be shown at a moment.
 *
 * @param projects in the order in which they were registered
 * @param earlier  what people saw of them at an earlier position
 */
record ShownProjects(List<ProjectView> projects, LongFunction<EarlierProgress> earlier) {

    /** Those that belong to what is shown of a moment. */
    static ShownProjects of(StrategyMoment moment) {
        return moment.once(
                ShownProjects.class,
                shown -> shown.corrected() ? corrected(shown.snapshot()) : known(shown.snapshot()));
    }

    private static ShownProjects known(StrategySnapshot snapshot) {
        return new ShownProjects(snapshot.all(PROJECTS), position -> {
            Map<String, ProjectView> then =
                    byRef(snapshot.at(AsOf.position(position)).all(PROJECTS));
            return EarlierProgress.known(snapshot, position, ref -> Optional.ofNullable(then.get(ref)));
        });
    }

    /** What is known now of a day needs every report: those that are true for a later day are left out. */
    private static ShownProjects corrected(StrategySnapshot snapshot) {
        List<ProjectHistory> histories = snapshot.histories(PROJECT_HISTORIES).stream()
                .filter(project -> project.wasThere(snapshot.day()))
                .map(project -> project.correctedFor(snapshot.day()))
                .toList();
        return new ShownProjects(
                histories.stream().map(PROJECTS::digest).toList(),
                position -> EarlierProgress.among(
                        histories.stream().collect(Collectors.toMap(ProjectHistory::ref, Function.identity())),
                        position));
    }

    private static Map<String, ProjectView> byRef(List<ProjectView> projects) {
        return projects.stream().collect(Collectors.toMap(ProjectView::ref, Function.identity()));
    }
}
