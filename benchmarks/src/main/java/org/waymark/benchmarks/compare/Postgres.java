package org.waymark.benchmarks.compare;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A PostgreSQL server with the durability it has by default. The library that brings it would switch that off, for tests:
 * it starts the server with {@code -F} (no fsync) and without synchronous commits. Both are set back, and what the server
 * then says of itself is {@link #settings() told}.
 */
public final class Postgres implements AutoCloseable {

    private static final List<String> TOLD = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_connections");

    private final EmbeddedPostgres server;

    /**
     * Starts a server.
     *
     * @param data where it keeps its data, which is deleted when it is closed
     * @param program where its programs are unpacked to, once
     * @throws IllegalStateException if it cannot run here
     */
    public Postgres(Path data, Path program) {
        if (!isPossible()) {
            throw new IllegalStateException("PostgreSQL refuses to run as root, and unshare -U does not work here");
        }
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(program.toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start here", e);
        }
    }

    /** {@return whether it can run here} It does not run as root; a user namespace is what helps there. */
    public static boolean isPossible() {
        return !"root".equals(System.getProperty("user.name")) || LinuxUtils.isUnshareAvailable();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** {@return what the server says of how it is set} */
    Map<String, String> settings() throws SQLException {
        DataSource source = server.getPostgresDatabase();
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : TOLD) {
                try (ResultSet result = statement.executeQuery("SHOW " + name)) {
                    result.next();
                    settings.put(name, result.getString(1));
                }
            }
        }
        return settings;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
