package org.waymark.ledger.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.EmbeddedMongo;

/**
 * A database of a test's own: on the real MongoDB that the environment variable {@code MONGODB_URI} names, or on an
 * embedded one where it is not set. Closing it drops it. The one place where tests choose their database.
 */
public final class TestDatabase implements AutoCloseable {

    private static final @Nullable String REAL = System.getenv("MONGODB_URI");

    /** One for all tests of this JVM that do not need a server of their own. */
    private static final class Shared {
        private static final EmbeddedMongo SERVER = EmbeddedMongo.inMemory();
    }

    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private final @Nullable Path folder;
    private final StandardCommands commands = new StandardCommands();
    private @Nullable EmbeddedMongo ownServer;
    private @Nullable MongoClient client;

    private TestDatabase(@Nullable Path folder, @Nullable EmbeddedMongo ownServer) {
        this.folder = folder;
        this.ownServer = ownServer;
    }

    /** An empty database. */
    public static TestDatabase fresh() {
        return new TestDatabase(null, null);
    }

    /** An empty database, kept in a folder where it is embedded, so that it can be {@linkplain #restart restarted}. */
    public static TestDatabase keptIn(Path folder) {
        return new TestDatabase(folder, isReal() ? null : EmbeddedMongo.open(folder));
    }

    /** An empty embedded database, even where {@code MONGODB_URI} is set: nobody can set the clock of a real one. */
    public static TestDatabase embeddedAt(Clock clock) {
        return new TestDatabase(null, EmbeddedMongo.inMemory(clock));
    }

    /** {@return whether tests run on a real MongoDB} */
    public static boolean isReal() {
        return REAL != null;
    }

    /** {@return the connection string, which names the database} */
    public String uri() {
        if (ownServer != null) {
            return DatabaseUri.naming(ownServer.connectionString(), name);
        }
        return DatabaseUri.naming(REAL == null ? Shared.SERVER.connectionString() : REAL, name);
    }

    public String name() {
        return name;
    }

    /** {@return what notes the commands of a client; closing this database fails where one is not standard} */
    public CommandListener commands() {
        return commands;
    }

    /** {@return a client, for the subject of a test or for looking at what it did} */
    public MongoClient client() {
        if (client == null) {
            client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(uri()))
                    .addCommandListener(commands)
                    .build());
        }
        return client;
    }

    public MongoDatabase database() {
        return client().getDatabase(name);
    }

    /** Stops an embedded server and starts it again on the same file; a real one goes on. */
    public void restart() {
        if (ownServer != null) {
            closeClient();
            ownServer.close();
            ownServer = EmbeddedMongo.open(Objects.requireNonNull(folder, "only one that is kept in a folder"));
        }
    }

    private void closeClient() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    /** @throws AssertionError if a client used a command that is not standard */
    @Override
    public void close() {
        commands.check();
        if (ownServer == null) {
            database().drop();
        }
        closeClient();
        if (ownServer != null) {
            ownServer.close();
        }
    }
}
