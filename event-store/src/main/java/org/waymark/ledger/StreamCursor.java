package org.waymark.ledger;

import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.PlacedEvent;

/**
 * Walks the ledger for one stream: from memory where it can, else in bounded pages of the collection. Every position is
 * visited once, so there are no gaps to wait for. Not safe for several threads; the stream that owns it takes turns.
 */
final class StreamCursor {

    private final Commits commits;
    private final LedgerTail tail;
    private final LedgerSettings settings;
    private final EventCriteria criteria;
    private long next;

    StreamCursor(Commits commits, LedgerTail tail, LedgerSettings settings, EventCriteria criteria, long from) {
        this.commits = commits;
        this.tail = tail;
        this.settings = settings;
        this.criteria = criteria;
        this.next = from;
    }

    /** {@return the next matching events, none when the end is reached} */
    List<PlacedEvent> fetch() {
        while (hasMore()) {
            List<Commit> page = page();
            if (page.isEmpty()) {
                throw new IllegalStateException("The ledger has a gap at position " + next);
            }
            long from = next;
            next = page.getLast().last() + 1;
            List<PlacedEvent> events = page.stream()
                    .flatMap(PlacedEvent::of)
                    .filter(event -> event.position() >= from && event.body().matches(criteria))
                    .toList();
            if (!events.isEmpty()) {
                return events;
            }
        }
        return List.of();
    }

    private boolean hasMore() {
        if (next > tail.head().position()) {
            tail.catchUpUnlessWithin(settings.pollInterval());
        }
        return next <= tail.head().position();
    }

    private List<Commit> page() {
        List<Commit> inMemory = tail.from(next, settings.pageEvents());
        if (inMemory != null) {
            return inMemory;
        }
        long start = new CommitSearch(commits).startOf(next);
        return commits.startingIn(start, Math.max(start, next) + settings.pageEvents());
    }
}
