package org.waymark.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.http.identity.AccountRoles;
import org.waymark.standalone.demo.Demonstration;
import org.waymark.standalone.organisation.EnvironmentSettings;

/** A demonstration that runs in this JVM on a database whose clock says something else than this machine's, and can be put forward. */
public final class TimedDemonstration implements AutoCloseable {

    /** How long a service goes on with the database's last answer. */
    private static final Duration ASKED_EVERY = Duration.ofSeconds(5);

    private final DatabasesClock clock;
    private final EmbeddedMongo database;
    private final Standalone waymark;

    /**
     * @param now      what time it is when it starts
     * @param prepared where the worked example is, or is kept from then on
     * @param folder   for all else that it keeps
     * @param password of each account
     */
    public TimedDemonstration(Instant now, Path prepared, Path folder, String password) {
        clock = new DatabasesClock(Duration.between(Clock.systemUTC().instant(), now));
        database = EmbeddedMongo.inMemory(clock);
        Settings settings = new Settings(
                true,
                folder,
                0,
                0,
                database.connectionString(),
                password,
                null,
                AccountRoles.EVERYWHERE,
                Network.PLAIN,
                null,
                EnvironmentSettings.NONE,
                LogOutput.FILE);
        Demonstration demonstration = Demonstration.keptIn(prepared, folder, folder.resolve(Standalone.LOG), clock);
        waymark = Standalone.start(settings, folder, demonstration::fill);
        Demonstration.addAccounts(waymark.accounts(), password);
        Demonstration.addPeople(waymark.people());
        waymark.awaitPages(demonstration.position());
    }

    /** What time it is there. */
    public Instant now() {
        return clock.instant();
    }

    /** Lets time pass there; returns when both services ask the database what time it is before they say so again. */
    public void putForward(Duration by) throws InterruptedException {
        clock.ahead = clock.ahead.plus(by);
        Thread.sleep(ASKED_EVERY);
    }

    /** Where pages and queries are. */
    public String address() {
        return waymark.address();
    }

    /** Where commands go. */
    public String commandAddress() {
        return waymark.commandAddress();
    }

    @Override
    public void close() {
        waymark.close();
        database.close();
    }

    private static final class DatabasesClock extends Clock {

        private volatile Duration ahead;

        DatabasesClock(Duration ahead) {
            this.ahead = ahead;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }
}
