package org.waymark.embedded.store;

import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** How what is written gets to the disk; a test's disk may be full, slow or broken. */
public interface Disk {

    /** The disk as it is. */
    Disk REAL = new Disk() {};

    /** Writes a batch to the log and the memory of a database, whole or not at all; that is not yet to say to the disk. */
    default void append(RocksDB database, WriteOptions options, WriteBatch batch) throws RocksDBException {
        database.write(options, batch);
    }

    /** Waits until all that was appended is on disk. */
    default void sync(RocksDB database) throws RocksDBException {
        database.syncWal();
    }
}
