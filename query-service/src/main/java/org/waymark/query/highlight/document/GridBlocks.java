package org.waymark.query.highlight.document;

import static org.waymark.query.highlight.document.Cells.item;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.documents.Block;
import org.waymark.documents.Cell;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.query.highlight.content.GridSection;

/** The progress grid, in blocks. */
final class GridBlocks {

    private GridBlocks() {}

    static List<Block> of(GridSection grid) {
        String meanings = grid.scale().stream()
                .map(level -> level.letter() + " " + level.name() + ": " + level.meaning())
                .collect(Collectors.joining(". "));
        return blocks(grid, "Progress at the end of the period", meanings);
    }

    /** The same below a heading that says what it is, with the names of the ratings only. */
    static List<Block> brief(GridSection grid) {
        String names = grid.scale().stream()
                .map(level -> level.letter() + " " + level.name())
                .collect(Collectors.joining("  ·  "));
        return blocks(grid, "", names);
    }

    private static List<Block> blocks(GridSection grid, String caption, String scale) {
        List<Column> columns = Stream.concat(
                        Stream.of(Column.of("Project", Type.LONG)),
                        grid.stages().stream().map(stage -> Column.of(stage.title(), Type.RATING)))
                .toList();
        List<Row> rows = grid.themes().stream()
                .flatMap(theme -> theme.projects().stream())
                .map(project -> row(project, grid))
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(Cells.table(caption, columns, rows), Paragraph.note(scale)));
        SectionBlocks.leftOut(grid.leftOut()).forEach(blocks::add);
        return blocks;
    }

    private static Row row(GridSection.Project project, GridSection grid) {
        List<Cell> cells = new ArrayList<>();
        cells.add(item(project.ref(), project.title() + (project.onHold() ? " (on hold)" : "")));
        grid.stages().forEach(stage -> {
            GridSection.Cell cell = grid.cell(project, stage.id());
            cells.add(cell == null ? Cell.EMPTY : Cell.rating(cell.letter(), "", Cells.tone(cell.tone())));
        });
        return new Row(cells);
    }
}
