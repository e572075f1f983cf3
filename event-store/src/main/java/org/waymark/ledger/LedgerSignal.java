package org.waymark.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wake-up hub of one JVM: engines that share it see each other's commits without waiting for a poll. It only says that
 * there is something to read; losing a signal costs a poll interval, never an event.
 */
public final class LedgerSignal {

    private static final Logger log = LoggerFactory.getLogger(LedgerSignal.class);

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final AtomicLong lastPosition = new AtomicLong(-1);

    /**
     * Says that everything up to a position is stored and may be read.
     *
     * @param position position of the last event of a commit
     */
    public void appended(long position) {
        lastPosition.accumulateAndGet(position, Math::max);
        subscriptions.forEach(Subscription::wake);
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
