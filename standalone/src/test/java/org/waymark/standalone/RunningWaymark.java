package org.waymark.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.events.Role;
import org.waymark.http.identity.AccountRoles;
import org.waymark.standalone.Standalone.Preparation;
import org.waymark.standalone.accounts.Account;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.organisation.EnvironmentSettings;

/** Waymark as it is run with {@code ./waymark run}, in this JVM on a database in memory. */
final class RunningWaymark implements AutoCloseable {

    static {
        // Tests come by way of a proxy where they say so.
        System.setProperty("waymark.proxies", "192.0.2.7, 127.0.0.1");
    }

    static final String PASSWORD = "three random words";

    private final EmbeddedMongo database = EmbeddedMongo.inMemory(Clock.systemUTC());
    private final MongoClient client = MongoClients.create(database.connectionString());
    private final Standalone waymark;

    /** @param folder for its log and keys */
    RunningWaymark(Path folder) {
        Settings settings = new Settings(
                false,
                folder,
                0,
                0,
                database.connectionString(),
                null,
                null,
                AccountRoles.EVERYWHERE,
                Network.PLAIN,
                null,
                EnvironmentSettings.NONE,
                LogOutput.FILE);
        waymark = Standalone.start(settings, folder, Preparation.NONE);
        account("admin", Role.ADMINISTRATOR);
    }

    /** Adds an account that is called as its id. */
    Account account(String id, Role... roles) {
        accounts().create(id, id, Set.of(roles), PASSWORD, "a test");
        return accounts().find(id).orElseThrow();
    }

    Accounts accounts() {
        return waymark.accounts();
    }

    /** The database beneath, to look into or to damage. */
    MongoDatabase database() {
        return client.getDatabase("waymark");
    }

    /** A context of each service. */
    Stream<ApplicationContext> contexts() {
        return waymark.contexts();
    }

    /** Waits until pages show what is at this position of the ledger. */
    void awaitPages(long position) {
        waymark.awaitPages(position);
    }

    /** Somebody who has not signed in yet. */
    Caller caller() {
        return new Caller(waymark.address(), waymark.commandAddress());
    }

    @Override
    public void close() {
        waymark.close();
        client.close();
        database.close();
    }
}
