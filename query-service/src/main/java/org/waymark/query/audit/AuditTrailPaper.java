package org.waymark.query.audit;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.documents.Table;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
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
        Page first = page(snapshot, filter, null); // refuses a filter that cannot be read before anything is written
        Table table = new Table(
                TITLE, PaperCells.changeColumns(), () -> new Rows(snapshot, filter, zone, first), false, "Nothing");
        return new Paper(TITLE, List.of(table), List.of(), form.inWords(null));
    }

    private Page page(StrategySnapshot snapshot, Filter filter, @Nullable Long after) {
        return trail.page(snapshot, filter, new Window(after, AuditTrail.MAX_LIMIT, false));
    }

    /** Reads the next page when the last is used up, so that no more than one is in memory. */
    private final class Rows implements Iterator<Table.Row> {

        private final StrategySnapshot snapshot;
        private final Filter filter;
        private final ZoneId zone;
        private Page page;
        private int next;

        Rows(StrategySnapshot snapshot, Filter filter, ZoneId zone, Page first) {
            this.snapshot = snapshot;
            this.filter = filter;
            this.zone = zone;
            this.page = first;
        }

        @Override
        public boolean hasNext() {
            while (next == page.entries().size() && page.next() != null) {
                page = page(snapshot, filter, page.next());
                next = 0;
            }
            return next < page.entries().size();
        }

        @Override
        public Table.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return PaperCells.change(page.entries().get(next++), zone);
        }
    }
}
