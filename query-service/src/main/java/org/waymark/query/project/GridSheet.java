package org.waymark.query.project;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.kinds.MeetingSheet;
import org.waymark.query.moment.StrategySnapshot;

/** The progress grid of a meeting. */
@Component
final class GridSheet implements MeetingSheet {

    private final Answers answers;

    GridSheet(Answers answers) {
        this.answers = answers;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String title() {
        return "Progress grid";
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public String template() {
        return "project/grid-sheet";
    }

    @Override
    public Map<String, Object> model(StrategySnapshot snapshot) {
        return Map.of("grid", answers.laidOut(snapshot, ProgressGrid.class, ProgressGrids::grid));
    }
}
