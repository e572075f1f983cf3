package org.waymark.command.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Map;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerEventMessage;
import org.waymark.ledger.RecentlyUsed;

/**
 * Entities as they were folded for the last command on them, so that the next one takes in only what came since (ADR 0072).
 * Each is lent to one command at a time: nobody else finds it meanwhile, so no state is shared between decisions.
 */
final class FoldedEntities {

    /** What an event leaves beside its texts. */
    private static final int OVERHEAD_BYTES = 100;

    /** Which entity: one case is folded to several, for different commands. */
    record Key(Class<?> entity, Object id) {}

    /**
     * An entity and what of the ledger it is folded from.
     *
     * @param position every event of its boundary up to here is folded in, and none behind; -1 before the first
     * @param erasures how often texts had been erased before any of them was read ({@link LedgerNews#erasures})
     */
    record Folded<E extends Entity>(E entity, long position, long erasures, int bytes) {

        /** The same with the next event of its boundary. */
        Folded<E> with(EventMessage event) {
            entity.evolve(RecordedEvents.of(event), event.metadata());
            long at = event instanceof LedgerEventMessage recorded ? recorded.position() : position;
            int texts = event.payload() instanceof String json ? json.length() : 0;
            return new Folded<>(entity, at, erasures, bytes + OVERHEAD_BYTES + texts);
        }

        /** The same where it is known to be complete up to a position. */
        Folded<E> completeTo(long known) {
            return new Folded<>(entity, Math.max(position, known), erasures, bytes);
        }
    }

    private final LedgerNews ledger;

    /** By the payloads that were folded. What is kept of them is less: of a project's reports the standing ones. */
    private final Cache<Key, Folded<?>> kept = RecentlyUsed.cache(Folded::bytes);

    FoldedEntities(LedgerNews ledger) {
        this.ledger = ledger;
        ledger.whenErased(kept::invalidateAll);
    }

    /** Takes an entity out; null where it is not kept, or lent to somebody. */
    @SuppressWarnings("unchecked") // an entity is kept under its own class
    <E extends Entity> @Nullable Folded<E> take(Key key) {
        return (Folded<E>) kept.asMap().remove(key);
    }

    /** Gives it back, or keeps a new one. Of two, one stays; none where texts were erased since it was folded. */
    void keep(Key key, Folded<?> folded) {
        kept.put(key, folded);
        if (folded.erasures() != ledger.erasures()) {
            kept.invalidate(key);
        }
    }

    /** {@return all that are kept and not lent} */
    Map<Key, Folded<?>> kept() {
        return Map.copyOf(kept.asMap());
    }
}
