package org.waymark.benchmarks.stores;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite with a write-ahead log that is synced at each commit. */
final class KeptBySqlite implements KeptBy {

    private final Connection connection;
    private final PreparedStatement document;
    private final PreparedStatement entry;

    KeptBySqlite(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sqlite.db"));
        try (Statement setUp = connection.createStatement()) {
            setUp.execute("pragma journal_mode = wal");
            setUp.execute("pragma synchronous = full");
            setUp.execute("create table documents (position blob primary key, document blob not null) without rowid");
            setUp.execute("create table entries (entry blob primary key) without rowid");
        }
        connection.setAutoCommit(false);
        document = connection.prepareStatement("insert into documents values (?, ?)");
        entry = connection.prepareStatement("insert into entries values (?)");
    }

    @Override
    public void write(Write write) throws SQLException {
        document.setBytes(1, write.position());
        document.setBytes(2, write.document());
        document.executeUpdate();
        for (byte[] each : write.entries()) {
            entry.setBytes(1, each);
            entry.executeUpdate();
        }
    }

    @Override
    public void sync() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
