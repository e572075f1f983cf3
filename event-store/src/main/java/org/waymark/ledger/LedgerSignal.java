package org.waymark.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.StoredEvent;

/**
 * The wake-up hub of one JVM: engines that share it see each other's commits without waiting for a poll. It says that there
 * is something to read, and keeps the latest commits for those who would read just these; losing a signal costs a poll
 * interval, never an event. Safe for several threads.
 */
public final class LedgerSignal {

    private static final Logger log = LoggerFactory.getLogger(LedgerSignal.class);

    /** About one batch of the appender; a larger commit is not kept. */
    private static final int KEPT_EVENTS = 1_024;

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final AtomicLong lastPosition = new AtomicLong(-1);
    private final Deque<Commit> latest = new ArrayDeque<>();
    private int kept;

    /**
     * Says that commits, and everything before them, are stored and may be read.
     *
     * @param commits in order, as they were written; at least one
     */
    void appended(List<Commit> commits) {
        keep(commits);
        lastPosition.accumulateAndGet(commits.getLast().last(), Math::max);
        subscriptions.forEach(Subscription::wake);
    }

    private synchronized void keep(List<Commit> commits) {
        for (Commit commit : commits) {
            if (LedgerTail.saysThatTextWasRedacted(commit)) {
                // Those before it may hold the text.
                latest.clear();
                kept = 0;
            }
            latest.addLast(commit);
            kept += commit.size();
        }
        while (kept > KEPT_EVENTS) {
            kept -= latest.removeFirst().size();
        }
    }

    /**
     * The events behind a position that this JVM has just stored, where they follow it without a gap: nobody who is that far
     * needs to read them. There may be more behind these that others stored.
     *
     * @return none where it does not have the next event
     */
    public synchronized List<StoredEvent> storedBehind(long position) {
        List<StoredEvent> events = new ArrayList<>();
        long next = position + 1;
        for (Commit commit : latest) {
            if (commit.first() == next) {
                PlacedEvent.of(commit).map(PlacedEvent::stored).forEach(events::add);
                next = commit.last() + 1;
            }
        }
        return events;
    }

    /** {@return the highest position signalled so far in this JVM, -1 before the first} */
    public long lastPosition() {
        return lastPosition.get();
    }

    /**
     * Calls back after each signal, on the thread that signals: the call-back must be short and must not block.
     *
     * @return ends the subscription when closed
     */
    public Subscription subscribe(Runnable callback) {
        Subscription subscription = new Subscription(callback);
        subscriptions.add(subscription);
        return subscription;
    }

    /** A call-back that is called until it is closed. */
    public final class Subscription implements AutoCloseable {

        private final Runnable callback;

        private Subscription(Runnable callback) {
            this.callback = callback;
        }

        private void wake() {
            try {
                callback.run();
            } catch (RuntimeException e) {
                log.warn("A subscriber of the ledger signal failed", e);
            }
        }

        @Override
        public void close() {
            subscriptions.remove(this);
        }
    }
}
