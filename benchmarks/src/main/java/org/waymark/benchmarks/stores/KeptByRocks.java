package org.waymark.benchmarks.stores;

import java.nio.file.Path;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** RocksDB, appended to and then synced, as the embedded database does. */
final class KeptByRocks implements KeptBy {

    private static final byte[] DOCUMENTS = {0};
    private static final byte[] INDEX = {1};
    private static final byte[] NOTHING = {};

    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setMaxWriteBufferNumber(4)
            .setWriteBufferSize(16 * 1024 * 1024);
    private final WriteOptions writing = new WriteOptions();
    private final RocksDB database;

    KeptByRocks(Path folder) throws RocksDBException {
        database = RocksDB.open(options, folder.resolve("rocks").toString());
    }

    @Override
    public void write(Write write) throws RocksDBException {
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(joined(DOCUMENTS, write.position()), write.document());
            for (byte[] entry : write.entries()) {
                batch.put(joined(INDEX, entry), NOTHING);
            }
            database.write(writing, batch);
        }
    }

    private static byte[] joined(byte[] prefix, byte[] key) {
        byte[] joined = new byte[prefix.length + key.length];
        System.arraycopy(prefix, 0, joined, 0, prefix.length);
        System.arraycopy(key, 0, joined, prefix.length, key.length);
        return joined;
    }

    @Override
    public void sync() throws RocksDBException {
        database.syncWal();
    }

    @Override
    public boolean writesWhileSyncing() {
        return true;
    }

    @Override
    public void close() {
        database.close();
        writing.close();
        options.close();
    }
}
