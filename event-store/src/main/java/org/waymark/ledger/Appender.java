package org.waymark.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a node that writes to the ledger. It takes the commits that wait, up to a bound, and hands them over
 * as one {@link GroupCommit}; while that is being written the next group gathers.
 */
final class Appender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Appender.class);
    private static final long IDLE_MILLIS = 100;
    private static final String CLOSED = "The ledger is closed";

    private final BlockingQueue<PendingCommit> waiting;
    private final GroupCommit groupCommit;
    private final LedgerSettings settings;
    private final Thread thread;
    private volatile boolean closed;

    Appender(GroupCommit groupCommit, LedgerSettings settings) {
        this.groupCommit = groupCommit;
        this.settings = settings;
        this.waiting = new ArrayBlockingQueue<>(settings.maxWaiting());
        this.thread =
                Thread.ofPlatform().daemon().name("waymark-ledger-appender").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Queues a commit; its receipt completes when it is stored, refused or given up. */
    void submit(PendingCommit commit) {
        if (closed) {
            fail(commit, CLOSED);
        } else if (!waiting.offer(commit)) {
            fail(commit, "Too many commits are waiting for the ledger");
        } else if (closed && waiting.remove(commit)) {
            fail(commit, CLOSED);
        }
    }

    /** Writes what waits, within the write timeout, then stops. */
    @Override
    public void close() {
        closed = true;
        try {
            Duration patience = settings.writeTimeout().multipliedBy(2);
            if (thread.getState() != Thread.State.NEW && !thread.join(patience)) {
                log.warn("The appender did not finish within {}", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failWaiting();
    }

    private void failWaiting() {
        waiting.forEach(commit -> fail(commit, CLOSED));
    }

    private void run() {
        try {
            while (!closed || !waiting.isEmpty()) {
                writeNextBatch();
            }
        } finally {
            // only an Error ends the loop early: then nobody may wait for ever
            closed = true;
            failWaiting();
        }
    }

    private void writeNextBatch() {
        try {
            List<PendingCommit> batch = nextBatch();
            if (!batch.isEmpty()) {
                groupCommit.write(batch);
            }
        } catch (InterruptedException e) {
            log.debug("The appender ignores an interrupt: close() ends it", e);
        }
    }

    private List<PendingCommit> nextBatch() throws InterruptedException {
        List<PendingCommit> batch = new ArrayList<>();
        PendingCommit next = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        long bytes = 0;
        while (next != null) {
            batch.add(next);
            bytes += next.bytes();
            boolean full = batch.size() >= settings.maxBatchCommits() || bytes >= settings.maxBatchBytes();
            next = full ? null : waiting.poll();
        }
        return batch;
    }

    private static void fail(PendingCommit commit, String message) {
        commit.receipt().completeExceptionally(new LedgerUnavailableException(message, null));
    }
}
