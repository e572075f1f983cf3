package org.waymark.command.project;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.PlannedStage;

/** What holds for the planned dates of a project's stages. */
final class PlannedStages {

    private PlannedStages() {}

    /**
     * Insists that each stage is one of the strategy's, is given once, and does not finish before it starts.
     *
     * @param agreed those that were agreed before: they stay, even where their stage is no longer in the scheme
     */
    static void mustBeSound(Strategy strategy, List<PlannedStage> planned, List<PlannedStage> agreed) {
        Set<String> seen = new HashSet<>();
        for (PlannedStage stage : planned) {
            if (!agreed.contains(stage)) {
                strategy.stage(stage.stage());
            }
            mustBeInOrder(stage);
            if (!seen.add(stage.stage())) {
                throw refused(
                        "project.planned-stage-twice",
                        "Stage " + stage.stage() + " is planned twice. Give each stage one start and one finish.");
            }
        }
    }

    private static void mustBeInOrder(PlannedStage stage) {
        LocalDate start = stage.start();
        LocalDate finish = stage.finish();
        if (start != null && finish != null && finish.isBefore(start)) {
            throw refused(
                    "project.planned-stage-reversed",
                    "Stage " + stage.stage() + " would finish (" + finish + ") before it starts (" + start
                            + "). Correct one of them.");
        }
    }

    private static Refusal refused(String code, String message) {
        return Refusal.at("plannedStages", Refusal.Kind.RULE, code, message);
    }
}
