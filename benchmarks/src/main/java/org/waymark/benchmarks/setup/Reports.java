package org.waymark.benchmarks.setup;

import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;

/** The command that is measured: reports on the projects of the measured strategy. */
public final class Reports {

    public static final String COMMAND = "report-stage-progress";

    private Reports() {}

    /**
     * A report on a project that only this caller reports on: good and less good by turns, stage after stage.
     *
     * @param caller number of the caller, from 0
     * @param turn how often it has reported before
     * @param callers how many there are
     */
    public static String json(int caller, long turn, int callers) {
        int each = StrategyHistory.PROJECTS / callers;
        int project = 1 + caller + callers * (int) (turn % each);
        return json(History.MEASURED, project, (int) (turn / each));
    }

    /**
     * A report on a project.
     *
     * @param project number of the project, from 1
     * @param round how often it was reported on before: decides about the stage and the rating
     */
    public static String json(StrategyCode strategy, int project, int round) {
        Stage stage = Stage.DEFAULT_SCHEME.get(round % Stage.DEFAULT_SCHEME.size());
        return """
                {"strategy":"%s","project":"P%d","stage":"%s","rating":"%s","asAt":"2024-06-30",
                 "comment":"The pilot is staffed and the second cohort starts in spring; one post is open",
                 "reason":"Funding was confirmed by the board"}""".formatted(strategy, project, stage.id(), round % 2 == 0 ? "G" : "A");
    }
}
