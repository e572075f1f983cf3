package org.waymark.embedded.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteBatchWithIndex;

/**
 * What one command writes: the command itself reads it while it runs, and everybody else when all of it is written, at
 * its end. Until then it holds the locks of the collections that it wrote to.
 */
public final class Batch implements AutoCloseable {

    private static final ScopedValue<Batch> CURRENT = ScopedValue.newInstance();

    private final WriteBatchWithIndex writes = new WriteBatchWithIndex(true);
    private final List<KeyBytes> emptied = new ArrayList<>();
    private final Set<KeyMap> resized = new LinkedHashSet<>();
    private final List<Unsynced.Place> documents = new ArrayList<>();
    private final Deque<Lock> locks = new ArrayDeque<>();

    /** The batch of the command that this thread runs; null where it runs none. */
    public static @Nullable Batch current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    <T> T run(Supplier<T> command) {
        return ScopedValue.where(CURRENT, this).call(command::get);
    }

    /** Keeps a lock, which this thread has taken, until this is closed. */
    public void keeps(Lock lock) {
        locks.push(lock);
    }

    WriteBatchWithIndex writes() {
        return writes;
    }

    /** Notes that all keys that begin so are to be deleted. */
    void empties(KeyBytes prefix) {
        emptied.add(prefix);
    }

    /** Notes that the size of a map is to be written. */
    void resizes(KeyMap map) {
        resized.add(map);
    }

    void wrote(Unsynced.Place document) {
        documents.add(document);
    }

    /** The documents put or replaced. */
    List<Unsynced.Place> documents() {
        return documents;
    }

    boolean isEmpty() {
        return writes.count() == 0 && emptied.isEmpty();
    }

    /** All of it in one; valid until this is closed. */
    WriteBatch whole() throws RocksDBException {
        WriteBatch whole = writes.getWriteBatch();
        for (KeyBytes prefix : emptied) {
            KeyBytes end = prefix.afterPrefix();
            if (end != null) {
                whole.deleteRange(prefix.array(), end.array());
            }
        }
        for (KeyMap map : resized) {
            KeyBytes prefix = map.prefix();
            if (prefix != null) {
                whole.put(Catalog.sizeKey(prefix).array(), Catalog.size(map.size()));
            }
        }
        return whole;
    }

    @Override
    public void close() {
        writes.close();
        locks.forEach(Lock::unlock);
    }
}
