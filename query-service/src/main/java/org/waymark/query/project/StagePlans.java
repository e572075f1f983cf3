package org.waymark.query.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Late;
import org.waymark.query.project.ProgressGrid.Planned;
import org.waymark.query.strategy.StrategyView;

/**
 * Holds the planned dates of a project's stages against a day. A stage has started once it is reported as anything but not
 * started. It is finished once it is reported complete; where the strategy's scale has no such rating, once a later stage
 * has started. Nothing is late while a project is on hold, or closed.
 */
final class StagePlans {

    private StagePlans() {}

    /** By stage id, in the order of the columns; a stage without planned dates has none. */
    static Map<String, Planned> planned(
            ProjectView project, StrategyView strategy, Map<String, Cell> cells, LocalDate day) {
        boolean canComplete = strategy.ratings().stream().anyMatch(level -> level.tone() == Tone.COMPLETE);
        List<Stage> stages = strategy.stages();
        Map<String, Planned> planned = new LinkedHashMap<>();
        for (int at = 0; at < stages.size(); at++) {
            String id = stages.get(at).id();
            Cell cell = cells.get(id);
            boolean laterStarted =
                    stages.subList(at + 1, stages.size()).stream().anyMatch(later -> started(cells.get(later.id())));
            boolean finished = cell != null && cell.tone() == Tone.COMPLETE || !canComplete && laterStarted;
            boolean started = started(cell) || finished;
            project.plannedStages().stream()
                    .filter(plan -> plan.stage().equals(id))
                    .findFirst()
                    .ifPresent(plan -> planned.put(
                            id,
                            project.status() == ProjectStatus.ACTIVE
                                    ? against(plan, started, finished, day)
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

    private static boolean started(@Nullable Cell cell) {
        return cell != null && cell.tone() != Tone.NOT_STARTED;
    }
}
