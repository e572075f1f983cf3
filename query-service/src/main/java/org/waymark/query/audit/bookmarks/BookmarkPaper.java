package org.waymark.query.audit.bookmarks;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;

/** The reader's own bookmarks with the changes that they mark, as a file. */
@Component
class BookmarkPaper implements PaperTable {

    private static final String TITLE = "Bookmarks";

    private static final List<Column> COLUMNS = List.of(
            Column.of("Position", Type.NUMBER),
            Column.of("Note", Type.LONG),
            Column.of("Marked", Type.INSTANT),
            Column.of("Recorded", Type.INSTANT),
            Column.of("As at", Type.DAY),
            Column.of("Who", Type.TEXT),
            Column.of("Item", Type.TEXT),
            Column.of("Type", Type.TEXT),
            Column.of("What happened", Type.LONG),
            Column.of("Reason", Type.LONG));

    private final MarkedChanges marked;

    BookmarkPaper(MarkedChanges marked) {
        this.marked = marked;
    }

    @Override
    public String name() {
        return "audit/bookmarks";
    }

    @Override
    public String page() {
        return "audit/bookmarks";
    }

    @Override
    public List<PaperFilter> filters() {
        return List.of();
    }

    @Override
    public boolean history() {
        return true;
    }

    @Override
    public String besides(PaperQuestion asked) {
        return marked.fingerprint(asked.reader().id(), asked.snapshot());
    }

    @Override
    public Paper read(PaperQuestion asked) {
        ZoneId zone = Strategies.at(asked.snapshot().present()).charter().timeZone();
        List<Table.Row> rows = marked.of(asked.reader().id(), asked.snapshot()).stream()
                .map(each -> row(each, zone))
                .toList();
        Table table = new Table(TITLE, COLUMNS, rows, false, "You have not marked a change yet");
        return new Paper(
                TITLE,
                List.of(table),
                List.of("Working papers of "
                        + Formats.personInFull(asked.reader().id())
                        + ". They are not part of the records of the strategy."),
                "");
    }

    private static Table.Row row(MarkedChange marked, ZoneId zone) {
        AuditEntry change = marked.change();
        return Table.Row.of(
                Cell.number(change.position()),
                Cell.text(marked.bookmark().note()),
                PaperCells.moment(marked.bookmark().made(), zone),
                PaperCells.moment(change.recordedAt(), zone),
                Cell.day(change.asAt()),
                PaperCells.person(change.actor()),
                Cell.text(change.item()),
                Cell.text(Formats.eventName(change.type())),
                Cell.text(NamedPeople.in(change.sentence())),
                Cell.text(change.reason()));
    }
}
