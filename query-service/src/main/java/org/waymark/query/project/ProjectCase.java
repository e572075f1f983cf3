package org.waymark.query.project;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Stage;
import org.waymark.query.cases.CaseState;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Planned;
import org.waymark.query.strategy.StrategyView;

/**
 * A project as its case file shows it.
 *
 * @param theme   the theme it belongs to
 * @param stages  of the grid then in force
 * @param cells   by stage id: what the grid shows of it
 * @param planned by stage id: when the stage is planned, where that was said
 * @param project all of it, with every report ever made
 */
public record ProjectCase(
        StrategyView.@Nullable Theme theme,
        List<Stage> stages,
        Map<String, Cell> cells,
        Map<String, Planned> planned,
        ProjectView project)
        implements CaseState {

    @Override
    public String template() {
        return "project/case-state";
    }
}
