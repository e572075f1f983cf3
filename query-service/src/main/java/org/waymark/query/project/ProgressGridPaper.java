package org.waymark.query.project;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.Stage;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.project.ProgressGrid.Planned;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.ThemeRows;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** The progress grid as a file: the grid, then each report that counts with who said it, when and why. */
@Component
class ProgressGridPaper implements PaperTable {

    /** Also of the list of projects: the same page shows both. */
    static final List<PaperFilter> FILTERS = Stream.concat(
                    CaseFilter.inFiles("Projects").stream(),
                    Stream.of(PaperFilter.choice("sort", "By what they are sorted within a theme", GridFilter.SORTS)))
            .toList();

    private static final String TITLE = "Progress grid";

    private final Answers answers;

    ProgressGridPaper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "progress-grid";
    }

    @Override
    public String page() {
        return "progress-grid";
    }

    @Override
    public List<PaperFilter> filters() {
        return FILTERS;
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategyView strategy = Strategies.at(asked.snapshot());
        GridFilter filter = filter(asked);
        ProgressGrid grid = filter.of(answers.laidOut(asked.snapshot(), ProgressGrid.class, ProgressGrids::grid));
        ZoneId zone = strategy.charter().timeZone();
        ProgressGrid.Meeting since = grid.since();
        String compared = since == null
                ? "Trends are against the report before."
                : "Trends are since " + since.name() + " (" + since.review() + ").";
        return new Paper(
                TITLE,
                List.of(
                        grid(grid),
                        OverallRatingPaper.table(grid, zone),
                        reports(grid, zone),
                        closed(grid, zone),
                        OverallRatingPaper.counts(grid),
                        PaperCells.scale(grid.scale())),
                List.of(compared, "Overall: " + grid.rule().inWords()),
                filter.inWords(strategy));
    }

    static GridFilter filter(PaperQuestion asked) {
        return new GridFilter(CaseFilter.of(asked), asked.text("sort"));
    }

    private static Table grid(ProgressGrid grid) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Ref", Type.TEXT),
                Column.of("Project", Type.LONG),
                Column.of("Theme", Type.TEXT),
                Column.of("Leads", Type.TEXT),
                Column.of("Overall", Type.RATING),
                Column.of("Current stage", Type.TEXT)));
        grid.stages().forEach(stage -> columns.add(Column.of(stage.title(), Type.RATING)));
        columns.add(Column.of("Latest comment", Type.LONG));
        List<Table.Row> rows = new ArrayList<>();
        for (ThemeRows theme : grid.themes()) {
            for (Row project : theme.projects()) {
                rows.add(row(grid.stages(), theme, project));
            }
        }
        return Table.of(TITLE, columns, rows);
    }

    private static Table.Row row(List<Stage> stages, ThemeRows theme, Row project) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(project.ref()),
                Cell.text(project.title()),
                Cell.text(theme.ref()),
                PaperCells.leads(project.leads()),
                OverallRatingPaper.rating(project.overall().rating(), false),
                Cell.text(OverallRatingPaper.current(project.currentStage()))));
        for (Stage stage : stages) {
            cells.add(rating(project.cells().get(stage.id())));
        }
        cells.add(Cell.text(project.comment()));
        return new Table.Row(cells);
    }

    private static Cell rating(ProgressGrid.@Nullable Cell cell) {
        return cell == null ? Cell.EMPTY : PaperCells.rating(cell.rating(), "", cell.tone());
    }

    private static Table reports(ProgressGrid grid, ZoneId zone) {
        List<Table.Row> rows = new ArrayList<>();
        grid.rows()
                .forEach(project -> grid.stages().forEach(stage -> {
                    ProgressGrid.Cell cell = project.cells().get(stage.id());
                    Planned planned = project.planned().get(stage.id());
                    if (cell != null || planned != null) {
                        rows.add(report(project, stage, cell, planned, zone));
                    }
                }));
        return new Table(
                "Stages",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Stage", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Trend", Type.TEXT),
                        Column.of("Days at rating", Type.NUMBER),
                        Column.of("Comment", Type.LONG),
                        Column.of("Help needed", Type.LONG),
                        Column.of("Answer", Type.LONG),
                        new Column("Start", "Planned", Type.DAY),
                        new Column("Finish", "Planned", Type.DAY),
                        Column.of("Late", Type.TEXT),
                        Column.of("As at", Type.DAY),
                        Column.of("Reported by", Type.TEXT),
                        Column.of("Recorded", Type.INSTANT),
                        Column.of("Position", Type.NUMBER)),
                rows,
                true,
                "Nothing was reported or planned");
    }

    private static Table.Row report(
            Row project, Stage stage, ProgressGrid.@Nullable Cell cell, @Nullable Planned planned, ZoneId zone) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(project.ref()), Cell.text(stage.title())));
        cells.addAll(
                cell == null
                        ? List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
                        : List.of(
                                PaperCells.rating(cell.rating(), cell.ratingName(), cell.tone()),
                                Cell.text(cell.trendText()),
                                Cell.number(cell.daysAtRating()),
                                Cell.text(cell.comment()),
                                Cell.text(cell.helpNeeded()),
                                Cell.text(cell.helpAnswer())));
        cells.add(Cell.day(planned == null ? null : planned.start()));
        cells.add(Cell.day(planned == null ? null : planned.finish()));
        cells.add(Cell.text(
                planned == null || planned.late() == null
                        ? ""
                        : planned.late().title() + ", " + planned.days() + " days"));
        cells.addAll(
                cell == null
                        ? List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
                        : List.of(
                                Cell.day(cell.asAt()),
                                PaperCells.person(cell.by()),
                                PaperCells.moment(cell.recordedAt(), zone),
                                Cell.number(cell.position())));
        return new Table.Row(cells);
    }

    private static Table closed(ProgressGrid grid, ZoneId zone) {
        return Table.of(
                "Closed projects",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Project", Type.LONG),
                        Column.of("Theme", Type.TEXT),
                        Column.of("Leads", Type.TEXT),
                        Column.of("Closed by", Type.TEXT),
                        Column.of("As at", Type.DAY),
                        Column.of("Recorded", Type.INSTANT),
                        Column.of("Reason", Type.LONG)),
                grid.closed().stream()
                        .map(project -> Table.Row.of(
                                Cell.text(project.ref()),
                                Cell.text(project.title()),
                                Cell.text(project.theme()),
                                PaperCells.leads(project.leads()),
                                PaperCells.person(project.closed().by()),
                                Cell.day(project.closed().asAt()),
                                PaperCells.moment(project.closed().recordedAt(), zone),
                                Cell.text(project.closed().reason())))
                        .toList());
    }

    /** When each stage of each project is planned: the columns that the import of projects knows. */
    static Table projects(ProgressGrid grid) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Ref", Type.TEXT),
                Column.of("Project", Type.LONG),
                Column.of("Theme", Type.TEXT),
                Column.of("Leads", Type.TEXT),
                Column.of("Status", Type.TEXT)));
        for (Stage stage : grid.stages()) {
            columns.add(Column.of(stage.title() + " start", Type.DAY));
            columns.add(Column.of(stage.title() + " finish", Type.DAY));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (ThemeRows theme : grid.themes()) {
            for (Row project : theme.projects()) {
                List<Cell> cells = new ArrayList<>(List.of(
                        Cell.text(project.ref()),
                        Cell.text(project.title()),
                        Cell.text(theme.ref()),
                        PaperCells.leads(project.leads()),
                        Cell.text(project.status().title())));
                grid.stages().forEach(stage -> cells.addAll(planned(project.planned(), stage)));
                rows.add(new Table.Row(cells));
            }
        }
        return Table.of("Projects", columns, rows);
    }

    private static List<Cell> planned(Map<String, Planned> planned, Stage stage) {
        Planned when = planned.get(stage.id());
        return when == null
                ? List.of(Cell.EMPTY, Cell.EMPTY)
                : List.of(Cell.day(when.start()), Cell.day(when.finish()));
    }
}
