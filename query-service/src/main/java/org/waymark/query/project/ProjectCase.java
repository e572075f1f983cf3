package org.waymark.query.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;
import org.waymark.events.Stage;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Planned;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;

/**
 * A project as its case file shows it.
 *
 * @param theme   the theme it belongs to
 * @param stages  of the grid then in force
 * @param cells   by stage id: what the grid shows of it
 * @param planned by stage id: when the stage is planned, where that was said
 * @param overall how the whole of it is rated
 * @param currentStage the first of its stages that is not finished; null once all are
 * @param rule    how overall ratings follow from what is reported
 * @param project all of it, with the reports of the part of its history that is shown
 */
public record ProjectCase(
        @Nullable Theme theme,
        List<Stage> stages,
        Map<String, Cell> cells,
        Map<String, Planned> planned,
        OverallRating overall,
        @Nullable Stage currentStage,
        ProgressGrid.Rule rule,
        ProjectHistory project)
        implements CaseState {

    @Override
    public String template() {
        return "project/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return ProjectCasePaper.tables(this);
    }

    /** Every report of that part, with what became of it. */
    @Override
    public Map<Long, TimelineMark> marks() {
        return project.reports().stream()
                .collect(Collectors.toMap(
                        report -> report.stamp().position(),
                        report -> new TimelineMark("report-" + report.said().number(), !report.standing(), report)));
    }
}
