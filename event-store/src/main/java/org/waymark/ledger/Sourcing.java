package org.waymark.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerTail.Since;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.Tags;

/**
 * The events of a model, with the marker up to which they are complete. Those of models that were sourced lately are kept, and
 * what came to them since is taken from what this node knows of the ledger's end: a model that is in use costs no read of the
 * database. It is then as this node knows it. A commit of another node that it does not know yet breaks the append condition
 * of whatever is decided on it; whoever refuses something on it asks the ledger for news first (ADR 0062).
 */
final class Sourcing {

    /** What a message takes beside its payload. */
    private static final int OVERHEAD_BYTES = 600;

    private final CommitQuery query;
    private final LedgerTail tail;
    private final EventMessages messages;
    private final Cache<EventCriteria, Kept> kept = RecentlyUsed.cache(Kept::bytes);

    Sourcing(Commits commits, LedgerTail tail, LedgerSettings settings, EventMessages messages) {
        this.query = new CommitQuery(commits, settings.pageEvents());
        this.tail = tail;
        this.messages = messages;
        tail.whenForgotten(kept::invalidateAll);
    }

    /**
     * A model as it was read.
     *
     * @param events in order; not to be changed
     * @param marker the last position that the reading covers, -1 for an empty ledger
     */
    record Sourced(List<Entry<EventMessage>> events, long marker) {}

    private record Kept(Sourced model, int bytes, long erasures) {

        /** The same with what came since. */
        Kept with(Since since, EventMessages messages) {
            if (since.events().isEmpty()) {
                return new Kept(new Sourced(model.events(), since.head()), bytes, erasures);
            }
            List<Entry<EventMessage>> events = new ArrayList<>(model.events());
            since.events().forEach(event -> events.add(messages.entry(event)));
            return new Kept(new Sourced(events, since.head()), bytes + bytesOf(since.events()), erasures);
        }
    }

    /** Reads the matching events from a position to the end that this node knows of, or beyond it. */
    Sourced read(EventCriteria criteria, long from) {
        if (Tags.narrowing(criteria) == null) {
            return sourced(stored(criteria, from));
        }
        if (from > 0) {
            Since since = tail.since(criteria, from - 1);
            return since == null ? sourced(stored(criteria, from)) : sourced(new Stored(since.events(), since.head()));
        }
        Kept model = knownSince(kept.getIfPresent(criteria), criteria);
        if (model == null) {
            long erasures = tail.erasures();
            Stored stored = stored(criteria, from);
            if (stored.events().isEmpty()) {
                return sourced(stored); // most are looked for once only, such as those with a certain idempotency key
            }
            model = new Kept(sourced(stored), bytesOf(stored.events()), erasures);
        }
        keep(criteria, model);
        return model.model();
    }

    /** Unless texts were erased meanwhile, which may be among what was read. */
    private void keep(EventCriteria criteria, Kept model) {
        kept.put(criteria, model);
        if (model.erasures() != tail.erasures()) {
            kept.invalidate(criteria);
        }
    }

    /** How many models are kept. */
    int kept() {
        return kept.asMap().size();
    }

    private @Nullable Kept knownSince(@Nullable Kept kept, EventCriteria criteria) {
        if (kept == null) {
            return null;
        }
        Since since = tail.since(criteria, kept.model().marker());
        return since == null || since.erasures() != kept.erasures() ? null : kept.with(since, messages);
    }

    private static int bytesOf(List<PlacedEvent> events) {
        return events.stream()
                .mapToInt(event ->
                        OVERHEAD_BYTES + event.body().payload().content().length())
                .sum();
    }

    private Sourced sourced(Stored stored) {
        return new Sourced(stored.events().stream().map(messages::entry).toList(), stored.marker());
    }

    private record Stored(List<PlacedEvent> events, long marker) {}

    /**
     * Usually that is one query: nothing matching lies beyond the head this node knew before it asked, so the head is the
     * marker. Where something does, the node first catches up and reads the difference, because a cursor that runs while
     * others write may miss one event and return a later one.
     */
    private Stored stored(EventCriteria criteria, long from) {
        List<PlacedEvent> events = new ArrayList<>();
        long known = tail.head().position();
        query.forEach(criteria, from, Long.MAX_VALUE - 1, events::add);
        if (events.isEmpty() || events.getLast().position() <= known) {
            return new Stored(events, known);
        }
        events.removeIf(event -> event.position() > known);
        tail.catchUp();
        long head = tail.head().position();
        query.forEach(criteria, Math.max(from, known + 1), head, events::add);
        return new Stored(events, head);
    }
}
