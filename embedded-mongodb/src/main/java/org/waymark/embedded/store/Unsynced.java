package org.waymark.embedded.store;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Which documents were written and are not yet on disk. An answer that holds one of them waits for the disk: nobody may
 * decide on what a failing disk takes back.
 */
public final class Unsynced {

    private static final ScopedValue<Seen> SEEN = ScopedValue.newInstance();

    /** A document, by its collection and its position there. */
    record Place(KeyMap documents, KeyBytes position) {}

    /** What was come across for one answer. */
    static final class Seen {

        private long appended;

        <T> T during(Supplier<T> read) {
            return ScopedValue.where(SEEN, this).call(read::get);
        }

        /** How far the store must be on disk for the answer to be true. */
        long appended() {
            return appended;
        }
    }

    /** Each with how far the store was when it was appended. */
    private final ConcurrentMap<Place, Long> written = new ConcurrentHashMap<>();

    /** Notes that the command which this thread runs puts or replaces a document. */
    public void writes(KeyMap documents, KeyBytes position) {
        Batch batch = Batch.current();
        if (batch != null) {
            batch.wrote(new Place(documents, position));
        }
    }

    /** Notes documents that were appended just now and that nobody has read yet. */
    void appended(List<Place> documents, long appended) {
        documents.forEach(place -> written.merge(place, appended, Math::max));
    }

    /** Notes that a document was come across, if that is for an answer. */
    public void saw(KeyMap documents, KeyBytes position) {
        if (SEEN.isBound() && !written.isEmpty()) {
            Long appended = written.get(new Place(documents, position));
            if (appended != null) {
                Seen seen = SEEN.get();
                seen.appended = Math.max(seen.appended, appended);
            }
        }
    }

    /** All that was appended so far is on disk. */
    void synced(long appended) {
        written.values().removeIf(each -> each <= appended);
    }
}
