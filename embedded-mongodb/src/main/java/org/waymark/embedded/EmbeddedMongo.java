package org.waymark.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.embedded.server.DurableBackend;
import org.waymark.embedded.server.ForwardingBackend;
import org.waymark.embedded.server.LoopbackServer;
import org.waymark.embedded.server.ReopeningBackend;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.embedded.store.Disk;
import org.waymark.embedded.store.Folders;
import org.waymark.embedded.store.Store;
import org.waymark.embedded.store.StoreOpening;

/**
 * A MongoDB-compatible server inside this JVM. It listens on the loopback address only, on a port the system chooses,
 * and speaks the wire protocol, so that callers use the real driver (see docs/adr/0004-embedded-database.md).
 */
public final class EmbeddedMongo implements AutoCloseable {

    /** The command that copies a database that is open, to the new folder that is its value. */
    public static final String BACKUP = ReopeningBackend.BACKUP;

    private static final String FOLDER_NAME = "waymark.db";

    /** What a database was kept in before. */
    private static final String OLD_FILE_NAME = "waymark.mv.db";

    /** Where the process that uses a database can be asked, for commands at the prompt. */
    private static final String ADDRESS = "address";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);

    private final @Nullable Path folder;
    private final ForwardingBackend backend;
    private final LoopbackServer server;

    private EmbeddedMongo(@Nullable Path folder, ForwardingBackend backend) {
        this.folder = folder;
        this.backend = backend;
        this.server = new LoopbackServer(backend);
        sayWhere();
    }

    private void sayWhere() {
        if (folder != null) {
            try {
                Files.writeString(folder.resolve(ADDRESS), connectionString());
            } catch (IOException e) {
                log.warn("A backup must wait until this is stopped, for it cannot be found: {}", e.toString());
            }
        }
    }

    private void sayNothing() {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(ADDRESS));
            } catch (IOException e) {
                log.debug("An address was left", e);
            }
        }
    }

    /**
     * Opens the database kept in a folder, which is created where it does not exist. Only one process can have it open.
     *
     * @throws DatabaseFileException if it is in use, damaged, or cannot be read and written
     * @throws UncheckedIOException if the folder cannot be created
     */
    public static EmbeddedMongo open(Path dataDirectory) {
        return open(dataDirectory, Disk.REAL);
    }

    /** @param disk how what is written gets to the disk */
    static EmbeddedMongo open(Path dataDirectory, Disk disk) {
        try {
            Files.createDirectories(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be created".formatted(dataDirectory), e);
        }
        Path folder = dataDirectory.resolve(FOLDER_NAME);
        return new EmbeddedMongo(
                folder, new ReopeningBackend(new StoreOpening(folder, dataDirectory.resolve(OLD_FILE_NAME), disk)));
    }

    /** {@return whether a folder holds a database, so that {@link #open} would not make an empty one} */
    public static boolean isIn(Path dataDirectory) {
        return Stream.of(FOLDER_NAME, OLD_FILE_NAME).map(dataDirectory::resolve).anyMatch(Files::exists);
    }

    /** {@return which version of the store this program has, in words} */
    public static String version() {
        return Store.version();
    }

    /** {@return the connection string of the process that has the database of a folder open, if it said so} */
    public static Optional<String> addressIn(Path dataDirectory) {
        Path address = dataDirectory.resolve(FOLDER_NAME).resolve(ADDRESS);
        try {
            return Files.exists(address) ? Optional.of(Files.readString(address)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the folder that a copy of the database is written to, so that the data folder can be opened} */
    public static Path folderIn(Path dataDirectory) {
        return dataDirectory.resolve(FOLDER_NAME);
    }

    /** Opens an empty database that is kept in memory only and is discarded when closed. */
    public static EmbeddedMongo inMemory() {
        return inMemory(Clock.systemUTC());
    }

    /** The same, on a machine whose clock says something else than this one's. */
    public static EmbeddedMongo inMemory(Clock clock) {
        DurableBackend memory = new DurableBackend(Store.inMemory(), clock);
        return new EmbeddedMongo(null, ForwardingBackend.to(memory));
    }

    /** The connection string for the MongoDB driver. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.port()
                + "/?directConnection=true&retryWrites=false&uuidRepresentation=standard";
    }

    /**
     * The folder the database is kept in.
     *
     * @throws IllegalStateException if it is kept in memory only
     */
    public Path folder() {
        if (folder == null) {
            throw new IllegalStateException("This database is kept in memory only: it has no folder.");
        }
        return folder;
    }

    /** Size of its files in bytes; 0 where the database is kept in memory only. */
    public long fileSize() {
        return folder == null ? 0 : Folders.size(folder);
    }

    /** How often what was written was synced to disk since it was opened: by groups of writers, not by each. */
    public long syncs() {
        return backend.current().syncs();
    }

    /** How many bytes were written to disk since it was opened. */
    long written() {
        return backend.current().store().written();
    }

    /** Stops the server, writes what is outstanding to disk and closes the database. */
    @Override
    public void close() {
        sayNothing();
        server.close();
        backend.close();
    }
}
