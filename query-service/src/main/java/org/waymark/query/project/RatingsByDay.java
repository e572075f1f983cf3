package org.waymark.query.project;

import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/** How the stages of open projects were rated on several days, as that is known now. */
public final class RatingsByDay {

    private RatingsByDay() {}

    /**
     * The ratings of all stages that had one, by day, in the order of the days. It costs as much as the projects have events.
     *
     * @param snapshot with what is known
     */
    public static Map<LocalDate, List<RatingLevel>> of(StrategySnapshot snapshot, List<LocalDate> days) {
        List<Stage> stages = Strategies.at(snapshot).stages();
        List<ProjectHistory> histories = snapshot.histories(PROJECT_HISTORIES);
        Map<LocalDate, List<RatingLevel>> byDay = new LinkedHashMap<>();
        for (LocalDate day : days) {
            byDay.put(
                    day,
                    histories.stream()
                            .filter(project -> project.wasThere(day))
                            .map(project -> project.correctedFor(day))
                            .filter(project -> project.closed() == null)
                            .flatMap(project -> ratings(project, stages))
                            .toList());
        }
        return byDay;
    }

    private static Stream<RatingLevel> ratings(ProjectHistory project, List<Stage> stages) {
        return stages.stream()
                .map(Stage::id)
                .flatMap(stage -> project.reports().stream()
                        .filter(report -> report.standing() && report.stage().equals(stage))
                        .max(Report.BY_AS_AT)
                        .stream())
                .map(report -> report.said().rating());
    }
}
