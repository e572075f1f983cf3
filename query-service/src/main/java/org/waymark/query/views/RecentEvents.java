package org.waymark.query.views;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;

/** The latest events of the ledger in memory, without gaps. Safe for several threads. */
final class RecentEvents {

    private static final int KEPT = 8_192;

    private final List<RecordedEvent> events = new ArrayList<>();
    private volatile long position = -1;
    private volatile boolean known;

    /** The last position that was added. */
    long position() {
        return position;
    }

    /** Whether it was told where to begin. */
    boolean known() {
        return known;
    }

    /** From here on: what comes next is the event behind this position. */
    synchronized void begin(long at) {
        position = at;
        known = true;
    }

    synchronized void add(List<RecordedEvent> more) {
        if (more.isEmpty()) {
            return;
        }
        if (more.getFirst().position() != position + 1) {
            throw new IllegalStateException("The ledger has a gap: behind position " + position + " comes "
                    + more.getFirst().position());
        }
        events.addAll(more);
        if (events.size() >= 2 * KEPT) {
            events.subList(0, events.size() - KEPT).clear();
        }
        position = more.getLast().position();
    }

    /** Drops what is in memory, not where it was. */
    synchronized void forget() {
        events.clear();
    }

    /** {@return the events behind a position; null where they are no longer in memory} */
    synchronized LedgerFeed.@Nullable Batch after(long from, int max) {
        if (from >= position) {
            return new LedgerFeed.Batch(List.of(), from);
        }
        long floor = position - events.size();
        if (from < floor) {
            return null;
        }
        int start = Math.toIntExact(from - floor);
        int end = (int) Math.min(events.size(), (long) start + max);
        List<RecordedEvent> batch = List.copyOf(events.subList(start, end));
        return new LedgerFeed.Batch(batch, batch.getLast().position());
    }
}
