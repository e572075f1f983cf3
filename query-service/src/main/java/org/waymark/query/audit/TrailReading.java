package org.waymark.query.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;

/** A trail in the order of the ledger, page by page: each is let go before the next is read, so that one is in memory. */
final class TrailReading implements Iterator<AuditEntry> {

    private final TrailSearch trail;
    private final StrategySnapshot snapshot;
    private final Filter filter;
    private List<AuditEntry> entries;
    private int next;
    private @Nullable Long after;

    /** @param first its first page, of {@link #first}, which whoever reads a trail twice keeps */
    TrailReading(TrailSearch trail, StrategySnapshot snapshot, Filter filter, Page first) {
        this.trail = trail;
        this.snapshot = snapshot;
        this.filter = filter;
        entries = first.entries();
        after = first.next();
    }

    /** Reads the first page, and so refuses a filter that cannot be read. */
    static Page first(TrailSearch trail, StrategySnapshot snapshot, Filter filter) {
        return page(trail, snapshot, filter, null);
    }

    private static Page page(TrailSearch trail, StrategySnapshot snapshot, Filter filter, @Nullable Long after) {
        return trail.page(snapshot, filter, new Window(after, AuditTrail.MAX_LIMIT, false));
    }

    private void read(long from) {
        entries = List.of();
        next = 0;
        Page page = page(trail, snapshot, filter, from);
        entries = page.entries();
        after = page.next();
    }

    @Override
    public boolean hasNext() {
        while (next == entries.size() && after != null) {
            read(after);
        }
        return next < entries.size();
    }

    @Override
    public AuditEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return entries.get(next++);
    }
}
