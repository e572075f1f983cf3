package org.waymark.ledger;

import java.time.Duration;

/**
 * How one engine uses the ledger. No setting changes what is stored.
 *
 * @param collection name of the collection that holds the commits
 * @param maxBatchCommits most commits in one group commit
 * @param maxBatchBytes most payload bytes in one group commit (one commit may exceed it alone)
 * @param maxCommitBytes most bytes in one commit; MongoDB's own limit is 16 MiB a document
 * @param maxWaiting most commits waiting for the appender before new ones are refused as unavailable
 * @param tailEvents how many recent events are kept in memory for conditions and streams
 * @param pageEvents how many positions one read of the collection covers
 * @param pollInterval how often open streams look for commits of other JVMs
 * @param writeTimeout how long a commit is tried, or resolved, before the appender gives it up; a caller may wait three
 *     times as long at worst (ADR 0011)
 */
public record LedgerSettings(
        String collection,
        int maxBatchCommits,
        int maxBatchBytes,
        int maxCommitBytes,
        int maxWaiting,
        int tailEvents,
        int pageEvents,
        Duration pollInterval,
        Duration writeTimeout) {

    /** Rejects settings that could not work. */
    public LedgerSettings {
        requirePositive(maxBatchCommits, "maxBatchCommits");
        requirePositive(maxBatchBytes, "maxBatchBytes");
        requirePositive(maxCommitBytes, "maxCommitBytes");
        requirePositive(maxWaiting, "maxWaiting");
        requirePositive(tailEvents, "tailEvents");
        requirePositive(pageEvents, "pageEvents");
        requirePositive(pollInterval.toMillis(), "pollInterval");
        requirePositive(writeTimeout.toMillis(), "writeTimeout");
    }

    /** {@return settings that suit a service on the embedded database and on a replica set} */
    public static LedgerSettings withDefaults() {
        return new LedgerSettings(
                "ledger", 256, 4 << 20, 12 << 20, 10_000, 4_096, 512, Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /** {@return how long one operation of the database may take: so short that two fit into the write timeout} */
    Duration answerWithin() {
        return writeTimeout.dividedBy(2);
    }

    /** {@return these settings for another collection} */
    public LedgerSettings withCollection(String name) {
        return new LedgerSettings(
                name,
                maxBatchCommits,
                maxBatchBytes,
                maxCommitBytes,
                maxWaiting,
                tailEvents,
                pageEvents,
                pollInterval,
                writeTimeout);
    }

    /** {@return these settings with another bound on the delay before commits of other JVMs are seen} */
    public LedgerSettings withPollInterval(Duration interval) {
        return new LedgerSettings(
                collection,
                maxBatchCommits,
                maxBatchBytes,
                maxCommitBytes,
                maxWaiting,
                tailEvents,
                pageEvents,
                interval,
                writeTimeout);
    }

    /** {@return these settings with another bound on how long a write is tried} */
    public LedgerSettings withWriteTimeout(Duration timeout) {
        return new LedgerSettings(
                collection,
                maxBatchCommits,
                maxBatchBytes,
                maxCommitBytes,
                maxWaiting,
                tailEvents,
                pageEvents,
                pollInterval,
                timeout);
    }

    /** {@return these settings with another number of recent events in memory} */
    public LedgerSettings withTailEvents(int events) {
        return new LedgerSettings(
                collection,
                maxBatchCommits,
                maxBatchBytes,
                maxCommitBytes,
                maxWaiting,
                events,
                pageEvents,
                pollInterval,
                writeTimeout);
    }

    private static void requirePositive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive but is " + value);
        }
    }
}
