package org.waymark.query.audit;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.documents.Table;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;

/** The audit trail as a file, in the order of the ledger, read page by page however long it is. */
@Component
class AuditTrailPaper implements PaperTable {

    private static final List<PaperFilter> FILTERS = List.of(
            PaperFilter.text(
                    "text",
                    "Changes that have these words, in what was said before or after, or in the reason",
                    "retention"),
            PaperFilter.text("item", "Changes of this case: its reference", "P1"),
            PaperFilter.text("actor", "Changes that this person made", "lead"),
            PaperFilter.text("type", "Changes of this type, as in the JSON", "StageProgressReported"),
            PaperFilter.text("from", "Changes from this moment on: a date includes that day", "2023-04-01"),
            PaperFilter.text("to", "Changes up to this moment: a date includes that day", "2023-06-30"));

    private static final String TITLE = "Audit trail";

    private final TrailSearch trail;

    AuditTrailPaper(TrailSearch trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit-trail";
    }

    @Override
    public String page() {
        return "audit-trail";
    }

    @Override
    public List<PaperFilter> filters() {
        return FILTERS;
    }

    @Override
    public boolean history() {
        return true;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategySnapshot snapshot = asked.snapshot();
        TrailForm form = new TrailForm(
                asked.orNull("item"),
                asked.orNull("actor"),
                asked.orNull("type"),
                asked.orNull("from"),
                asked.orNull("to"),
                asked.orNull("text"));
        Filter filter = form.filter();
        ZoneId zone = Strategies.at(snapshot.present()).charter().timeZone();
        // Read at once, so that a filter that cannot be read is refused before anything is written.
        Page first = TrailReading.first(trail, snapshot, filter);
        Table table = new Table(
                TITLE,
                PaperCells.changeColumns(),
                () -> new Rows(new TrailReading(trail, snapshot, filter, first), zone),
                false,
                "Nothing");
        return new Paper(TITLE, List.of(table), List.of(), form.inWords(null));
    }

    private record Rows(TrailReading entries, ZoneId zone) implements Iterator<Table.Row> {

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Table.Row next() {
            return PaperCells.change(entries.next(), zone);
        }
    }
}
