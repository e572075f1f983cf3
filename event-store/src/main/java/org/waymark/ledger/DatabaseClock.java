package org.waymark.ledger;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * The clock of the database server that takes the writes ({@code hello.localTime}), asked every few seconds and carried on
 * by this node's timer in between. The node's own wall clock plays no part: one that is hours wrong records, decides and
 * claims at the same times as every other node (ADR 0011).
 *
 * <p>It is wrong by half a round trip at most, and follows the server's clock when that is set or another server becomes
 * primary; so it may go back. Safe for several threads; a call may wait for the database's answer.
 */
public final class DatabaseClock extends Clock {

    private static final int FIRST_ANSWER_WITHIN_SECONDS = 5;

    /** Whoever only wants to know the time of a claim or a record must not wait long for it: the last answer will do. */
    private static final int NEXT_ANSWER_WITHIN_SECONDS = 1;

    private static final Document HELLO = new Document("hello", 1);

    private final DatabaseTime time;
    private final ZoneId zone;

    /** Makes the clock of a database in UTC; the database is first asked when the time is. */
    public DatabaseClock(MongoDatabase database) {
        this(
                new DatabaseTime(
                        asking(database, FIRST_ANSWER_WITHIN_SECONDS),
                        asking(database, NEXT_ANSWER_WITHIN_SECONDS),
                        System::nanoTime),
                ZoneOffset.UTC);
    }

    DatabaseClock(DatabaseTime time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    static Supplier<Instant> asking(MongoDatabase database) {
        return asking(database, FIRST_ANSWER_WITHIN_SECONDS);
    }

    private static Supplier<Instant> asking(MongoDatabase database, int withinSeconds) {
        MongoDatabase asked = database.withTimeout(withinSeconds, TimeUnit.SECONDS);
        return () -> asked.runCommand(HELLO, ReadPreference.primary())
                .getDate("localTime")
                .toInstant();
    }

    /**
     * {@inheritDoc}
     *
     * @throws LedgerUnavailableException when the database has never answered
     */
    @Override
    public Instant instant() {
        return time.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(time, other);
    }
}
