package org.waymark.query.worksheet.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Size;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.web.Formats;

/** Findings on paper: a table or two each, and a picture where one is clearer. */
public final class FindingPaper {

    private static final String NOT_SAID = "Not said";

    private FindingPaper() {}

    /** Their tables, in the order in which the page shows them. */
    public static List<Table> tables(List<Finding> findings) {
        return findings.stream().flatMap(finding -> tables(finding).stream()).toList();
    }

    /** Their pictures, by the captions of the tables that say the same. */
    public static Map<String, Chart> pictures(List<Finding> findings) {
        Map<String, Chart> pictures = new LinkedHashMap<>();
        findings.forEach(finding -> picture(finding, Size.WIDE)
                .ifPresent(chart -> pictures.put(chart.table().caption(), chart)));
        return pictures;
    }

    /** Its picture, if it has one. */
    static Optional<Chart> picture(Finding finding, Size size) {
        return FindingPictures.of(finding, size, tables(finding).getFirst());
    }

    /** Its tables; the first is what its picture shows. */
    static List<Table> tables(Finding finding) {
        return switch (finding) {
            case MatrixFinding matrix -> List.of(matrix(matrix));
            case ForcesFinding forces -> List.of(forces(forces));
            case TotalsFinding totals -> List.of(entries(totals), rows(totals));
            case GroupsFinding groups -> List.of(groups(groups));
            case SumsFinding sums -> List.of(sums(sums));
            case DueFinding due -> List.of(due(due));
            case GapsFinding gaps -> List.of(gaps(gaps));
            case DuplicatesFinding duplicates -> List.of(duplicates(duplicates));
            case UnansweredFinding unanswered -> List.of(unanswered(unanswered));
        };
    }

    private static Table matrix(MatrixFinding matrix) {
        List<Row> rows = new ArrayList<>();
        matrix.lines()
                .forEach(line -> line.fields().reversed().stream()
                        .filter(field -> !field.rows().isEmpty())
                        .forEach(field -> rows.add(Row.of(
                                Cell.text(line.level().title()),
                                Cell.text(field.level().title()),
                                Cell.number(field.rows().size()),
                                titles(field.rows())))));
        if (!matrix.unplaced().isEmpty()) {
            rows.add(Row.of(
                    Cell.text("Not placed"),
                    Cell.EMPTY,
                    Cell.number(matrix.unplaced().size()),
                    titles(matrix.unplaced())));
        }
        return Table.of(
                matrix.title(),
                List.of(
                        Column.of(matrix.up().title(), Type.TEXT),
                        Column.of(matrix.across().title(), Type.TEXT),
                        Column.of("Rows", Type.NUMBER),
                        Column.of("Which", Type.LONG)),
                rows);
    }

    private static Table forces(ForcesFinding forces) {
        List<Row> rows = new ArrayList<>();
        forces.sides()
                .forEach(side -> side.forces()
                        .forEach(force -> rows.add(Row.of(
                                Cell.text(side.side().title()),
                                Cell.text(force.strength().title()),
                                Cell.number(force.points()),
                                Cell.text(force.row().title())))));
        forces.unplaced()
                .forEach(row ->
                        rows.add(Row.of(Cell.text("Not placed"), Cell.EMPTY, Cell.EMPTY, Cell.text(row.title()))));
        forces.sides()
                .forEach(side -> rows.add(Row.of(
                        Cell.text(side.side().title()),
                        Cell.text("Together"),
                        Cell.number(side.points()),
                        Cell.EMPTY)));
        return Table.of(
                forces.title(),
                List.of(
                        Column.of("Side", Type.TEXT),
                        Column.of(forces.strength().title(), Type.TEXT),
                        Column.of("Points", Type.NUMBER),
                        Column.of("What", Type.LONG)),
                rows);
    }

    private static Table entries(TotalsFinding totals) {
        return Table.of(
                "Totals by " + totals.of(),
                counted(totals.of(), totals.levels(), "Points"),
                totals.entries().stream()
                        .map(entry -> counted(entry.title(), entry.counts(), entry.points()))
                        .toList());
    }

    private static Table rows(TotalsFinding totals) {
        return Table.of(
                "Totals by row",
                counted("Row", totals.levels(), "Points"),
                totals.rows().stream()
                        .map(line -> counted(line.row().title(), line.counts(), line.points()))
                        .toList());
    }

    private static List<Column> counted(String first, List<Option> levels, String last) {
        return Stream.of(
                        Stream.of(Column.of(Formats.capitalised(first), Type.LONG)),
                        levels.stream().map(level -> Column.of(level.title(), Type.NUMBER)),
                        Stream.of(Column.of(last, Type.NUMBER)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Row counted(String first, List<Integer> counts, int last) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(first)));
        counts.forEach(count -> cells.add(Cell.number(count)));
        cells.add(Cell.number(last));
        return new Row(cells);
    }

    private static Table groups(GroupsFinding groups) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(groups.by(), Type.TEXT)));
        if (groups.then() != null) {
            String counted = groups.then().title();
            groups.then().levels().forEach(level -> columns.add(new Column(level.title(), counted, Type.NUMBER)));
            if (groups.someWithout()) {
                columns.add(new Column(NOT_SAID, counted, Type.NUMBER));
            }
        }
        columns.add(Column.of("Rows", Type.NUMBER));
        columns.add(Column.of("Which", Type.LONG));
        return Table.of(
                groups.title(),
                columns,
                groups.groups().stream()
                        .map(group -> {
                            List<Cell> cells = new ArrayList<>(List.of(Cell.text(group.title())));
                            group.counts().forEach(count -> cells.add(Cell.number(count)));
                            if (groups.someWithout()) {
                                cells.add(Cell.number(group.without()));
                            }
                            cells.add(Cell.number(group.rows().size()));
                            cells.add(titles(group.rows()));
                            return new Row(cells);
                        })
                        .toList());
    }

    private static Table sums(SumsFinding sums) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(sums.by(), Type.TEXT)));
        sums.years().forEach(year -> columns.add(new Column(year, "Pounds", Type.NUMBER)));
        if (sums.someUndated()) {
            columns.add(new Column("No dates", "Pounds", Type.NUMBER));
        }
        columns.add(new Column("Total", "Pounds", Type.NUMBER));
        return Table.of(
                sums.title(),
                columns,
                sums.lines().stream()
                        .map(sum -> {
                            List<Cell> cells = new ArrayList<>(List.of(Cell.text(sum.title())));
                            sum.amounts().forEach(amount -> cells.add(new Cell.Number(amount)));
                            if (sums.someUndated()) {
                                cells.add(new Cell.Number(sum.undated()));
                            }
                            cells.add(new Cell.Number(sum.total()));
                            return new Row(cells);
                        })
                        .toList());
    }

    private static Table due(DueFinding due) {
        return new Table(
                due.title(),
                List.of(
                        Column.of("Day", Type.DAY),
                        Column.of("When", Type.TEXT),
                        Column.of("What", Type.LONG),
                        Column.of("With whom", Type.TEXT),
                        Column.of("Status", Type.TEXT)),
                Stream.concat(
                                due.rows().stream()
                                        .map(row -> Row.of(
                                                Cell.day(row.day()),
                                                Cell.text(row.when()),
                                                Cell.text(row.row().title()),
                                                PaperCells.people(row.people()),
                                                Cell.text(row.state()))),
                                due.undated().stream()
                                        .map(row -> Row.of(
                                                Cell.EMPTY,
                                                Cell.text("No day"),
                                                Cell.text(row.title()),
                                                Cell.EMPTY,
                                                Cell.EMPTY)))
                        .toList(),
                false,
                "Nothing is due");
    }

    private static Table gaps(GapsFinding gaps) {
        return Table.of(
                gaps.title(),
                List.of(Column.of("Row", Type.LONG), Column.of("Missing", Type.LONG)),
                gaps.rows().stream()
                        .map(gap -> Row.of(Cell.text(gap.row().title()), PaperCells.list(gap.missing())))
                        .toList());
    }

    private static Table duplicates(DuplicatesFinding duplicates) {
        return Table.of(
                duplicates.title(),
                List.of(Column.of("What they say", Type.LONG), Column.of("Rows", Type.TEXT)),
                duplicates.same().stream()
                        .map(same -> Row.of(
                                Cell.text(same.words()),
                                Cell.text(
                                        same.rows().stream().map(FoundRow::ref).collect(Collectors.joining(", ")))))
                        .toList());
    }

    private static Table unanswered(UnansweredFinding unanswered) {
        return Table.of(
                unanswered.title(),
                List.of(Column.of("Ref", Type.TEXT), Column.of("Row", Type.LONG)),
                unanswered.rows().stream()
                        .map(row -> Row.of(Cell.text(row.ref()), Cell.text(row.title())))
                        .toList());
    }

    private static Cell titles(List<FoundRow> rows) {
        return PaperCells.lines(rows.stream().map(FoundRow::title).toList());
    }
}
