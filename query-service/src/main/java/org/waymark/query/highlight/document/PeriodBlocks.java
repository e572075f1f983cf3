package org.waymark.query.highlight.document;

import static org.waymark.query.highlight.document.Cells.item;
import static org.waymark.query.highlight.document.Cells.rated;
import static org.waymark.query.highlight.document.Cells.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Block;
import org.waymark.documents.Cell;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.query.highlight.content.PeriodSection;
import org.waymark.query.web.Formats;

/** What happened in the period, in blocks. */
final class PeriodBlocks {

    private PeriodBlocks() {}

    static List<Block> of(PeriodSection period, LocalDate asAt) {
        List<Block> blocks = new ArrayList<>();
        if (!period.moved().isEmpty()) {
            blocks.add(moved(period));
        }
        if (!period.unfinished().isEmpty()) {
            blocks.add(unfinished(period));
            Charts.slippage(period, asAt).ifPresent(chart -> blocks.add(chart.figure(70)));
        }
        events("Completed", period.completed(), blocks);
        events("Started", period.started(), blocks);
        if (!period.corrective().isEmpty()) {
            blocks.add(corrective(period));
        }
        if (blocks.isEmpty()) {
            blocks.add(Paragraph.of("Nothing was completed, started, late or rated otherwise."));
        }
        SectionBlocks.leftOut(period.leftOut()).forEach(blocks::add);
        return blocks;
    }

    private static Block moved(PeriodSection period) {
        return table(
                "Ratings that moved",
                List.of(
                        Column.of("Project", Type.TEXT),
                        Column.of("Stage", Type.TEXT),
                        Column.of("From", Type.RATING),
                        Column.of("To", Type.RATING),
                        Column.of("Reason", Type.LONG)),
                period.moved().stream()
                        .map(moved -> Row.of(
                                item(moved.ref(), moved.title()),
                                Cell.text(moved.stage()),
                                rated(moved.from()),
                                rated(moved.to()),
                                Cell.text(moved.reason())))
                        .toList());
    }

    private static Block unfinished(PeriodSection period) {
        return table(
                "Planned but not finished",
                List.of(
                        Column.of("What", Type.LONG),
                        Column.of("Planned for", Type.DAY),
                        Column.of("Now", Type.DAY),
                        Column.of("Days", Type.NUMBER),
                        Column.of("Reason", Type.LONG)),
                period.unfinished().stream()
                        .map(each -> Row.of(
                                staged(each.ref(), each.title(), each.stage()),
                                Cell.day(each.was()),
                                Cell.day(each.is()),
                                each.days() == null
                                        ? Cell.EMPTY
                                        : Cell.number(each.days().longValue()),
                                Cell.text(each.reason())))
                        .toList());
    }

    private static void events(String caption, List<PeriodSection.Event> events, List<Block> blocks) {
        if (!events.isEmpty()) {
            blocks.add(table(
                    caption,
                    List.of(Column.of("What", Type.LONG), Column.of("Date", Type.DAY), Column.of("Comment", Type.LONG)),
                    events.stream()
                            .map(event -> Row.of(
                                    staged(event.ref(), event.title(), event.stage()),
                                    Cell.day(event.day()),
                                    Cell.text(event.said())))
                            .toList()));
        }
    }

    /** A case, or a stage of it. */
    private static Cell staged(String ref, String title, @Nullable String stage) {
        return item(ref, stage == null ? title : title + ": " + stage);
    }

    private static Block corrective(PeriodSection period) {
        return table(
                "Agreed to put things right",
                List.of(
                        Column.of("Action", Type.LONG),
                        Column.of("About", Type.TEXT),
                        Column.of("Leads", Type.TEXT),
                        Column.of("Due", Type.TEXT)),
                period.corrective().stream()
                        .map(action -> Row.of(
                                item(action.ref(), action.title()),
                                Cell.text(String.join(", ", action.about())),
                                Cell.text(Formats.leads(action.leads())),
                                Cell.text(action.by())))
                        .toList());
    }
}
