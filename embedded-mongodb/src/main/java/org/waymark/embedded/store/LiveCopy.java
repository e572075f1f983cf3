package org.waymark.embedded.store;

import java.util.Iterator;
import java.util.stream.Stream;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.waymark.embedded.store.KeyMap.Entry;

/** Copies what is live in a store, and nothing else, into an empty database. */
final class LiveCopy implements AutoCloseable {

    private static final long AT_A_TIME = 4 * 1024 * 1024;

    private final RocksDB target;
    private final Disk disk;
    private final WriteBatch batch = new WriteBatch();

    /** The copy counts for nothing until all of it is on disk. */
    private final WriteOptions withoutLog = new WriteOptions().setDisableWAL(true);

    private LiveCopy(RocksDB target, Disk disk) {
        this.target = target;
        this.disk = disk;
    }

    /**
     * Copies a store that nobody writes to meanwhile.
     *
     * @return how far the target is, all of it on disk: the number of its last entry
     */
    static long of(Store store, RocksDB target, Disk disk) throws RocksDBException {
        try (LiveCopy copy = new LiveCopy(target, disk);
                Stream<KeyMap> maps = store.all();
                FlushOptions waiting = new FlushOptions().setWaitForFlush(true)) {
            for (KeyMap map : maps.toList()) {
                copy.add(map);
            }
            copy.append();
            target.flush(waiting);
            return target.getLatestSequenceNumber();
        }
    }

    private void add(KeyMap map) throws RocksDBException {
        KeyBytes prefix = map.prefix();
        if (prefix == null) {
            return;
        }
        for (Iterator<Entry> entries = map.entries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            batch.put(prefix.plus(entry.key()).array(), entry.value());
            if (batch.getDataSize() > AT_A_TIME) {
                append();
            }
        }
    }

    private void append() throws RocksDBException {
        disk.append(target, withoutLog, batch);
        batch.clear();
    }

    @Override
    public void close() {
        batch.close();
        withoutLog.close();
    }
}
