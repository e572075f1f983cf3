package org.waymark.benchmarks.stores;

/** Callers who share a sync: whoever comes first syncs for all who wrote meanwhile. The same for each library. */
final class Together {

    private final KeptBy store;
    private final Object writing = new Object();
    private final Object syncing = new Object();
    private long written;
    private volatile long synced;

    Together(KeptBy store) {
        this.store = store;
    }

    /** Returns when the write is on disk. */
    void durably(Write write) throws Exception {
        long mine;
        synchronized (writing) {
            store.write(write);
            mine = ++written;
        }
        synchronized (syncing) {
            if (synced < mine) {
                sync();
            }
        }
    }

    private void sync() throws Exception {
        long upTo;
        synchronized (writing) {
            upTo = written;
            if (!store.writesWhileSyncing()) {
                store.sync();
                synced = upTo;
                return;
            }
        }
        store.sync();
        synced = upTo;
    }
}
