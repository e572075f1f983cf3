package org.waymark.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.server.DurableBackend;
import org.waymark.embedded.server.ForwardingBackend;
import org.waymark.embedded.server.LoopbackServer;
import org.waymark.embedded.server.ReopeningBackend;
import org.waymark.embedded.server.StoreOpening;
import org.waymark.embedded.store.BlockFile;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.embedded.store.Store;

/**
 * A MongoDB-compatible server inside this JVM. It listens on the loopback address only, on a port the system chooses,
 * and speaks the wire protocol, so that callers use the real driver (see docs/adr/0004-embedded-database.md).
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final String FILE_NAME = "waymark.mv.db";

    private final @Nullable Path file;
    private final ForwardingBackend backend;
    private final LoopbackServer server;

    private EmbeddedMongo(@Nullable Path file, ForwardingBackend backend) {
        this.file = file;
        this.backend = backend;
        this.server = new LoopbackServer(backend);
    }

    /**
     * Opens the database kept in a folder, which is created where it does not exist. Only one process can have it open.
     *
     * @throws DatabaseFileException if the file is in use, damaged, or cannot be read and written
     * @throws UncheckedIOException if the folder cannot be created
     */
    public static EmbeddedMongo open(Path dataDirectory) {
        return open(dataDirectory, FileChannel::open);
    }

    /** @param opener how the file is opened */
    static EmbeddedMongo open(Path dataDirectory, BlockFile.Opener opener) {
        try {
            Files.createDirectories(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be created".formatted(dataDirectory), e);
        }
        Path file = dataDirectory.resolve(FILE_NAME);
        return new EmbeddedMongo(file, new ReopeningBackend(new StoreOpening(file, opener)));
    }

    /** {@return whether a folder holds a database, so that {@link #open} would not make an empty one} */
    public static boolean isIn(Path dataDirectory) {
        return Files.exists(dataDirectory.resolve(FILE_NAME));
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
     * The file the database is kept in.
     *
     * @throws IllegalStateException if it is kept in memory only
     */
    public Path file() {
        if (file == null) {
            throw new IllegalStateException("This database is kept in memory only: it has no file.");
        }
        return file;
    }

    /** Size of the file in bytes; 0 where the database is kept in memory only. */
    public long fileSize() {
        try {
            return file == null ? 0 : Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the file was synced to disk since it was opened: by groups of writers, not by each. */
    public long syncs() {
        return backend.current().syncs();
    }

    /** How many bytes were written to the file since it was opened. */
    long written() {
        return backend.current().store().written();
    }

    /** Stops the server, writes what is outstanding to disk and closes the file. */
    @Override
    public void close() {
        server.close();
        backend.close();
    }
}
