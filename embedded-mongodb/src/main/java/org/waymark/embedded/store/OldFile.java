package org.waymark.embedded.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one file that a database was kept in before it was kept in RocksDB. It is read once, when its folder is opened for the
 * first time, and deleted when all that it holds is on disk in the new form.
 *
 * @param path where it is, or was
 */
record OldFile(Path path) {

    /** In the database that was made of the file, which file that was. */
    private static final String MOVED_FROM = "moved-from";

    private static final Logger log = LoggerFactory.getLogger(OldFile.class);

    boolean exists() {
        return Files.exists(path);
    }

    /** Which file it is: what only a file with the same content says. */
    String identity() throws IOException {
        try (CheckedInputStream content = new CheckedInputStream(Files.newInputStream(path), new CRC32C())) {
            long length = content.transferTo(OutputStream.nullOutputStream());
            return "%s, %d bytes, CRC-32C %08x%n"
                    .formatted(path.getFileName(), length, content.getChecksum().getValue());
        }
    }

    /** Notes in the folder of a database that it holds all of the file with that identity. */
    static void noteIn(Path database, String identity) throws IOException {
        Path note = database.resolve(MOVED_FROM);
        Files.writeString(note, identity);
        Folders.sync(note);
    }

    /** Whether the database in a folder was made of the file as it is now. */
    boolean isIn(Path database) throws IOException {
        Path note = database.resolve(MOVED_FROM);
        return Files.exists(note) && Files.readString(note).equals(identity());
    }

    /** For good: what is erased in the new form must not stay in the old one. */
    void delete() throws IOException {
        Files.deleteIfExists(path);
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Folders.sync(folder);
        }
        log.info("{} was deleted: all that it held is in its new form", path);
    }
}
