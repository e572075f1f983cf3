package org.waymark.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB-compatible server inside this JVM. It listens on the loopback address only, on a port the system chooses,
 * and speaks the wire protocol, so that callers use the real driver (see docs/adr/0004-embedded-database.md).
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final String FILE_NAME = "waymark.mv.db";

    private final @Nullable Path file;
    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(@Nullable Path file, H2Backend backend) {
        this.file = file;
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Opens the database kept in a folder, which is created where it does not exist.
     *
     * @throws UncheckedIOException if the folder cannot be created
     */
    public static EmbeddedMongo open(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = dataDirectory.resolve(FILE_NAME);
        return new EmbeddedMongo(file, new H2Backend(file.toString()));
    }

    /** Opens an empty database that is kept in memory only and is gone when closed. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(null, H2Backend.inMemory());
    }

    /** The connection string for the MongoDB driver. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port + "/?directConnection=true&retryWrites=false&uuidRepresentation=standard";
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

    /** Stops the server, writes what is outstanding to disk and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
