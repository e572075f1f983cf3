package org.waymark.query.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.Stage;
import org.waymark.query.paper.FactsTable;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.project.ProgressGrid.Planned;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** The file of a project on paper. */
final class ProjectCasePaper {

    private ProjectCasePaper() {}

    static List<Table> tables(ProjectCase state) {
        return List.of(facts(state), stages(state));
    }

    private static Table facts(ProjectCase state) {
        ProjectHistory project = state.project();
        Provenance closed = project.closed();
        return new FactsTable("Project")
                .fact(
                        "Theme",
                        state.theme() == null
                                ? null
                                : state.theme().ref() + " " + state.theme().title())
                .leads(project.leads())
                .fact("Status", project.status().title())
                .fact("Current stage", OverallRatingPaper.current(state.currentStage()))
                .fact("Overall rating", state.overall().inWords())
                .fact("Rule", "A project has " + state.rule().project().words() + ".")
                .fact("Reason for the rating by hand", OverallRatingPaper.reason(state.overall()))
                .fact(
                        "Closed",
                        closed == null ? null : Formats.date(closed.asAt()) + ", by " + Formats.person(closed.by()))
                .fact("Reason for closing", closed == null ? null : closed.reason())
                .table();
    }

    private static Table stages(ProjectCase state) {
        return Table.of(
                "Progress by stage",
                List.of(
                        Column.of("Stage", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Trend", Type.TEXT),
                        Column.of("Days at rating", Type.NUMBER),
                        Column.of("As at", Type.DAY),
                        new Column("Start", "Planned", Type.DAY),
                        new Column("Finish", "Planned", Type.DAY),
                        Column.of("Late", Type.TEXT),
                        Column.of("Comment", Type.LONG),
                        Column.of("Help needed", Type.LONG),
                        Column.of("Answer", Type.LONG)),
                state.stages().stream()
                        .map(stage -> row(
                                stage,
                                state.cells().get(stage.id()),
                                state.planned().get(stage.id())))
                        .toList());
    }

    private static Table.Row row(Stage stage, ProgressGrid.@Nullable Cell cell, @Nullable Planned planned) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(stage.title())));
        cells.addAll(
                cell == null
                        ? List.of(Cell.text("Not reported"), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
                        : List.of(
                                PaperCells.rating(cell.rating(), cell.ratingName(), cell.tone()),
                                Cell.text(cell.trendText()),
                                Cell.number(cell.daysAtRating()),
                                Cell.day(cell.asAt())));
        cells.add(Cell.day(planned == null ? null : planned.start()));
        cells.add(Cell.day(planned == null ? null : planned.finish()));
        cells.add(Cell.text(
                planned == null || planned.late() == null
                        ? null
                        : planned.late().title() + " " + Formats.days(planned.days()) + " ago"));
        cells.add(Cell.text(cell == null ? null : cell.comment()));
        cells.add(Cell.text(cell == null ? null : cell.helpNeeded()));
        cells.add(Cell.text(cell == null ? null : cell.helpAnswer()));
        return new Table.Row(cells);
    }
}
