package org.waymark.query.highlight.content;

import java.util.List;
import java.util.Optional;
import org.waymark.events.ProjectStatus;
import org.waymark.events.ReportSection;
import org.waymark.query.highlight.content.GridSection.Cell;
import org.waymark.query.highlight.content.GridSection.Column;
import org.waymark.query.highlight.content.GridSection.Level;
import org.waymark.query.highlight.content.GridSection.Project;
import org.waymark.query.highlight.content.GridSection.Theme;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Planned;
import org.waymark.query.project.ProgressGrid.Row;

/** The progress grid at the end of a period. */
final class GridFacts {

    private GridFacts() {}

    static GridSection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.GRID);
        Selection selection = draft.selection(ReportSection.GRID);
        ProgressGrid grid = facts.grid();
        return new GridSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                grid.stages().stream()
                        .map(stage -> new Column(stage.id(), stage.title()))
                        .toList(),
                grid.scale().stream()
                        .map(level -> new Level(level.letter(), level.name(), level.meaning(), level.tone()))
                        .toList(),
                grid.themes().stream()
                        .map(theme -> new Theme(
                                theme.ref(),
                                theme.title(),
                                selection.of(theme.projects().stream(), Row::ref).stream()
                                        .map(row -> project(row, grid))
                                        .toList()))
                        .filter(theme -> !theme.projects().isEmpty())
                        .toList(),
                selection.withheld(grid.rows(), Row::ref, Row::title, row -> facts.weight(row.ref())));
    }

    private static Project project(Row row, ProgressGrid grid) {
        List<Cell> cells = grid.stages().stream()
                .flatMap(stage -> Optional.ofNullable(row.cells().get(stage.id())).stream()
                        .map(cell -> new Cell(
                                stage.id(),
                                cell.rating(),
                                cell.ratingName(),
                                cell.tone(),
                                cell.asAt(),
                                Optional.ofNullable(row.planned().get(stage.id()))
                                        .map(Planned::late)
                                        .map(late -> late.title())
                                        .orElse(null))))
                .toList();
        return new Project(row.ref(), row.title(), row.leads(), row.status() == ProjectStatus.ON_HOLD, cells);
    }
}
