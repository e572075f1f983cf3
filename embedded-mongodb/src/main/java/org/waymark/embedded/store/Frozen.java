package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** The state of a database at one moment, to be copied while the database is used. */
public final class Frozen implements AutoCloseable {

    private final Path files;
    private final long sequence;

    /**
     * @param files a database that nobody writes to, deleted with this
     * @param sequence how far it is
     */
    Frozen(Path files, long sequence) {
        this.files = files;
        this.sequence = sequence;
    }

    /**
     * Writes a copy, and reads all of it once.
     *
     * @param target a folder that does not exist; afterwards one as a store is opened in
     * @throws IOException if it cannot be written
     * @throws StoreFailedException if part of the copy, and so of the database, is damaged
     */
    public void copyTo(Path target) throws IOException {
        Files.createDirectory(target);
        Path copy = target.resolve("1");
        Folders.copy(files, copy);
        Acknowledged.create(copy, sequence);
        try {
            readAll(copy, sequence);
        } catch (RocksDBException e) {
            throw new StoreFailedException(RocksSettings.explained(e));
        }
        Folders.sync(copy);
        Folders.sync(target);
    }

    /** Reads all of a database that nobody has open, and changes nothing. */
    static void readAll(Path copy, long sequence) throws RocksDBException {
        try (RocksSettings settings = RocksSettings.existing();
                RocksDB database = RocksDB.openReadOnly(settings.options(), copy.toString())) {
            if (database.getLatestSequenceNumber() < sequence) {
                throw DatabaseFileException.damaged(copy, "its newest part is missing", null);
            }
            database.verifyChecksum();
        }
    }

    @Override
    public void close() throws IOException {
        Folders.delete(files);
    }
}
