package org.waymark.query.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Stage;
import org.waymark.events.StageRatings;
import org.waymark.query.project.ProgressGrid.Late;
import org.waymark.query.project.ProgressGrid.Planned;

/** Holds the planned dates of a project's stages against a day. Nothing is late while a project is on hold, or closed. */
final class StagePlans {

    private StagePlans() {}

    /**
     * By stage id, in the order of the columns; a stage without planned dates has none.
     *
     * @param rated tells which stages have started and are finished
     */
    static Map<String, Planned> planned(ProjectView project, StageRatings rated, LocalDate day) {
        Map<String, Planned> planned = new LinkedHashMap<>();
        for (Stage stage : rated.stages()) {
            project.plannedStages().stream()
                    .filter(plan -> plan.stage().equals(stage.id()))
                    .findFirst()
                    .ifPresent(plan -> planned.put(
                            stage.id(),
                            project.status() == ProjectStatus.ACTIVE
                                    ? against(plan, rated.started(stage), rated.finished(stage), day)
                                    : new Planned(plan.start(), plan.finish(), null, 0)));
        }
        return Collections.unmodifiableMap(planned);
    }

    private static Planned against(PlannedStage plan, boolean started, boolean finished, LocalDate day) {
        LocalDate start = plan.start();
        LocalDate finish = plan.finish();
        if (!finished && finish != null && finish.isBefore(day)) {
            return new Planned(start, finish, Late.FINISH, ChronoUnit.DAYS.between(finish, day));
        }
        if (!started && start != null && start.isBefore(day)) {
            return new Planned(start, finish, Late.START, ChronoUnit.DAYS.between(start, day));
        }
        return new Planned(start, finish, null, 0);
    }
}
