package org.waymark.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.waymark.embedded.store.Disk;
import org.waymark.embedded.store.Folders;

/**
 * A disk that can be full, or fail to sync: what the library reports of one, on any machine. What the library itself does
 * with one is in {@link FullDiskIT}.
 */
final class FaultyDisk implements Disk {

    private volatile long room = Long.MAX_VALUE;
    private volatile boolean syncFails;
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** Lets a database grow to that many bytes and no further. */
    void full(long bytes) {
        room = bytes;
    }

    void hasRoom() {
        room = Long.MAX_VALUE;
    }

    void syncFails(boolean fails) {
        syncFails = fails;
    }

    /** Lets the next syncs wait until they are released. */
    void holdSyncs() {
        held = new CountDownLatch(1);
    }

    void releaseSyncs() {
        held.countDown();
    }

    @Override
    public void append(RocksDB database, WriteOptions options, WriteBatch batch) throws RocksDBException {
        if (room < Long.MAX_VALUE && Folders.size(Path.of(database.getName())) + batch.getDataSize() > room) {
            throw failed(Status.SubCode.NoSpace, "No space left on device");
        }
        Disk.super.append(database, options, batch);
    }

    @Override
    public void sync(RocksDB database) throws RocksDBException {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (syncFails) {
            throw failed(Status.SubCode.None, "Input/output error");
        }
        Disk.super.sync(database);
    }

    private static RocksDBException failed(Status.SubCode code, String message) {
        return new RocksDBException(message, new Status(Status.Code.IOError, code, message));
    }
}
