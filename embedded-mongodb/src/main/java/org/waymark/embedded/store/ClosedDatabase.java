package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.rocksdb.RocksDBException;

/** The folder of a database that no process uses, such as that of a backup, perhaps on a disk that can only be read. */
public final class ClosedDatabase {

    private final Path folder;

    public ClosedDatabase(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a copy, and reads all of it once.
     *
     * @param target a folder that does not exist; afterwards one as a store is opened in
     * @throws DatabaseFileException if the database is in use, not there, or damaged
     * @throws IOException if the copy cannot be written
     */
    public void copyTo(Path target) throws IOException {
        try (FolderLock _ = Files.isWritable(folder) ? FolderLock.take(folder) : null) {
            Files.createDirectory(target);
            Path copy = target.resolve("1");
            Folders.copy(current(), copy);
            check(copy);
            Folders.sync(copy);
            Folders.sync(target);
        }
    }

    private Path current() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> each.getFileName().toString().matches("[0-9]{1,9}"))
                    .max(Comparator.comparingInt(
                            each -> Integer.parseInt(each.getFileName().toString())))
                    .orElseThrow(() -> DatabaseFileException.damaged(folder, "it is empty", null));
        }
    }

    private static void check(Path copy) throws IOException {
        try (Acknowledged acknowledged = Acknowledged.open(copy)) {
            Frozen.readAll(copy, acknowledged.last());
        } catch (RocksDBException e) {
            throw DatabaseFileException.opening(copy, e);
        }
    }
}
