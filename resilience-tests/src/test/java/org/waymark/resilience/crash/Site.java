package org.waymark.resilience.crash;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.events.Role;
import org.waymark.http.access.AccessTokens;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.accounts.SecurityLog;
import org.waymark.standalone.testing.Api;
import org.waymark.standalone.testing.WaymarkProcess;

/** Waymark on one data folder: started, killed, and looked into while it is down. */
final class Site {

    private static final String DATABASE = "waymark";
    private static final String PASSWORD = "crash-tests-only";

    private final Path temporary;
    private final Path data;

    /** @param data must exist and be empty */
    Site(Path folder, Path data) {
        this.temporary = folder.resolve("temporary");
        this.data = data;
        try {
            Files.createDirectories(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the people, as an administrator would have done. */
    void addPeople() {
        whileDown(database -> {
            SecurityLog log = new SecurityLog(database, Clock.systemUTC());
            Accounts accounts = new Accounts(
                    database,
                    PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                    log,
                    new AccessTokens(database, Clock.systemUTC(), log::record));
            for (Role role : Set.of(Role.COORDINATOR, Role.LEAD, Role.AUDITOR)) {
                accounts.create(name(role), role.title(), Set.of(role), PASSWORD, "the crash program");
            }
            return accounts;
        });
    }

    /** Starts it and waits until it can be used. */
    WaymarkProcess start() {
        return WaymarkProcess.run(temporary, data);
    }

    /** Starts it and does not wait. */
    WaymarkProcess begin() {
        return WaymarkProcess.begin(temporary, data);
    }

    /** What will be logged from now on. */
    ProgramLog logFromHere() {
        return ProgramLog.fromHere(data.resolve("waymark.log"));
    }

    /** The API as somebody of that role. */
    static Api api(WaymarkProcess process, Role role) {
        return new Api(process.commandAddress(), process.address(), name(role), PASSWORD);
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Opens the database itself, which nobody else may have open. */
    <T> T whileDown(Function<MongoDatabase, T> look) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(data);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            return look.apply(client.getDatabase(DATABASE));
        }
    }
}
