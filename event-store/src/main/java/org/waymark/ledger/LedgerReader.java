package org.waymark.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.StoredEvent;

/**
 * Finite reads of the ledger, outside Axon: for the time machine, verification and the head. Reads throw
 * {@link LedgerUnavailableException} when the database cannot answer. Safe for several threads.
 */
public final class LedgerReader {

    private final Commits commits;
    private final CommitQuery query;
    private final LedgerTail tail;

    /** Makes a reader of the ledger that the settings name. */
    public LedgerReader(MongoDatabase database, LedgerSettings settings) {
        this(new MongoCommits(database, settings.collection()), settings);
    }

    LedgerReader(Commits commits, LedgerSettings settings) {
        this.commits = commits;
        this.query = new CommitQuery(commits, settings.pageEvents());
        this.tail = new LedgerTail(commits, settings.withTailEvents(1));
    }

    /** {@return the end of the ledger now} */
    public LedgerHead head() {
        tail.catchUp();
        return tail.head();
    }

    /** {@return the position of the last event recorded at or before an instant, -1 where there is none} */
    public long positionAt(Instant instant) {
        Commit last = new CommitSearch(commits)
                .lastWhere(0, commit -> !commit.recordedAt().isAfter(instant));
        return last == null ? -1 : last.last();
    }

    /** {@return the event at a position; empty where the ledger has not come to it} */
    public Optional<StoredEvent> at(long position) {
        AtomicReference<StoredEvent> found = new AtomicReference<>();
        forEach(EventCriteria.havingAnyTag(), position, position, found::set);
        return Optional.ofNullable(found.get());
    }

    /** Reads the events with a tag at {@code fromPosition} to {@code toPositionInclusive}, in order, in bounded pages. */
    public void forEach(Tag tag, long fromPosition, long toPositionInclusive, Consumer<StoredEvent> action) {
        forEach(EventCriteria.havingTags(tag), fromPosition, toPositionInclusive, action);
    }

    /** Reads the matching events at {@code fromPosition} to {@code toPositionInclusive}, in order, in bounded pages. */
    public void forEach(
            EventCriteria criteria, long fromPosition, long toPositionInclusive, Consumer<StoredEvent> action) {
        long from = Math.max(0, fromPosition);
        long to = Math.min(toPositionInclusive, Long.MAX_VALUE - 1);
        query.forEach(criteria, from, to, event -> action.accept(event.stored()));
    }

    /**
     * The events behind a position, in order, by one read where a commit ends at the position and by two where none does.
     *
     * @param events how many about: the commit with the last of them is given whole
     * @param ends whether the caller knows that a commit ends at the position
     * @return none at the end of the ledger
     */
    public List<StoredEvent> behind(long position, int events, boolean ends) {
        long next = position + 1;
        long start = ends ? next : new CommitSearch(commits).startOf(next);
        return commits.startingIn(start, next + events).stream()
                .flatMap(PlacedEvent::of)
                .map(PlacedEvent::stored)
                .filter(event -> event.position() >= next)
                .toList();
    }
}
