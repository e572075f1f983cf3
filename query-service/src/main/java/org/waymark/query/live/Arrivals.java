package org.waymark.query.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Where those who follow wait for what is recorded next, whichever node records it. Safe for any number of threads. */
final class Arrivals {

    private final LongSupplier feed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile boolean open = true;

    /** @param feed says up to which position this node knows the ledger */
    Arrivals(LongSupplier feed) {
        this.feed = feed;
    }

    long position() {
        return feed.getAsLong();
    }

    /** Whether anybody is told anything still. */
    boolean open() {
        return open;
    }

    /** Returns when this node knows more than it did at a position, when it is over, or after a while. */
    void await(long seen, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (open && feed.getAsLong() == seen && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes those who wait; called by the feed whenever it has moved. */
    void wake() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting, from now on. */
    void close() {
        open = false;
        wake();
    }
}
