package org.waymark.standalone.tools;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.ledger.LedgerDatabase;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.version.DatabaseVersion;
import org.waymark.ledger.version.FolderVersion;
import org.waymark.ledger.version.NewerDataException;
import org.waymark.standalone.backup.BackupException;
import org.waymark.standalone.backup.BackupManifest;
import org.waymark.standalone.backup.UnfinishedRestore;

/** A ledger opened for one command: the embedded database of a data folder, or a real MongoDB. */
final class ToolLedger implements AutoCloseable {

    private static final int SECONDS_TO_CONNECT = 10;

    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoDatabase database;

    private ToolLedger(@Nullable EmbeddedMongo embedded, String uri) {
        this.embedded = embedded;
        client = client(uri);
        database = client.getDatabase(LedgerDatabase.name(uri, null));
        try {
            DatabaseVersion.check(database);
        } catch (NewerDataException e) {
            client.close();
            throw e;
        }
    }

    /**
     * Somebody who asks a database, and gives up after some seconds where it does not answer.
     *
     * @throws ToolException if this is not the address of one
     */
    static MongoClient client(String uri) {
        try {
            return MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(uri))
                    .applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS))
                    .build());
        } catch (IllegalArgumentException e) {
            throw new ToolException("This is not the address of a MongoDB: " + e.getMessage());
        }
    }

    /**
     * Opens a ledger that is there.
     *
     * @throws ToolException if there is none, or Waymark has it open
     */
    static ToolLedger existing(ToolArguments arguments) {
        Path folder = arguments.dataFolder();
        if (arguments.mongoUri() == null && !EmbeddedMongo.isIn(folder)) {
            throw new ToolException("There is no ledger in " + folder + ". Name its folder: --data DIR");
        }
        return open(
                arguments,
                "If Waymark is running on it, ask the running one: as an auditor open its page /ledger,"
                        + " or GET /api/ledger/verification or /api/ledger/export.");
    }

    /**
     * Opens a ledger, or makes an empty one.
     *
     * @throws ToolException if Waymark has it open
     */
    static ToolLedger existingOrNew(ToolArguments arguments) {
        return open(arguments, "If Waymark is running on it, stop it first: an import needs the folder for itself.");
    }

    private static ToolLedger open(ToolArguments arguments, String hint) {
        String uri = arguments.mongoUri();
        if (uri != null) {
            return new ToolLedger(null, uri);
        }
        try {
            Path folder = arguments.dataFolder();
            ToolLedger opened = in(folder);
            if (!BackupManifest.isIn(folder)) {
                FolderVersion.mark(folder); // the files of a backup remain as they were backed up
            }
            return opened;
        } catch (DatabaseFileException e) {
            throw new ToolException(e.getMessage() + " " + hint);
        }
    }

    /** Opens the database in a folder that nobody else knows of, and leaves the other files there as they are. */
    static ToolLedger in(Path folder) {
        try {
            UnfinishedRestore.refuse(folder);
        } catch (BackupException e) {
            throw new ToolException(String.valueOf(e.getMessage()));
        }
        FolderVersion.check(folder);
        EmbeddedMongo embedded = EmbeddedMongo.open(folder);
        return new ToolLedger(embedded, embedded.connectionString());
    }

    MongoDatabase database() {
        return database;
    }

    LedgerSettings settings() {
        return LedgerSettings.withDefaults();
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
