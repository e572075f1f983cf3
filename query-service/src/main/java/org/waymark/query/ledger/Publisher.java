package org.waymark.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.proof.SignedCheckpoint;

/**
 * Brings checkpoints to one destination in order, and tries again with longer and longer pauses while that fails. Where too
 * many wait the oldest are let go: a later checkpoint vouches for all that is in an earlier one.
 */
final class Publisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private static final int MOST_WAITING = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LAST_CHANCE = Duration.ofSeconds(2);

    private final Destination destination;
    private final Clock clock;
    private final long firstPauseMillis;
    private final Deque<SignedCheckpoint> waiting = new ArrayDeque<>();
    private final Thread thread;
    private PublicationState state;
    private long lastOffered = -1;
    private boolean closed;

    Publisher(Destination destination, Clock clock, Duration firstPause) {
        this.destination = destination;
        this.clock = clock;
        this.firstPauseMillis = firstPause.toMillis();
        this.state = new PublicationState(destination.name(), 0, null, null);
        this.thread = Thread.ofPlatform().daemon().name("waymark-publication").unstarted(this::run);
        thread.start();
    }

    synchronized void offer(SignedCheckpoint checkpoint) {
        long size = checkpoint.checkpoint().size();
        if (closed || size == lastOffered) {
            return;
        }
        lastOffered = size;
        waiting.add(checkpoint);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeFirst();
        }
        notifyAll();
    }

    synchronized PublicationState state() {
        return state;
    }

    private void run() {
        long pause = firstPauseMillis;
        try {
            for (SignedCheckpoint next = next(); next != null; next = next()) {
                if (attempt(next)) {
                    pause = firstPauseMillis;
                } else {
                    pause(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
                }
            }
        } catch (InterruptedException e) {
            log.debug("Publishing to {} ends", destination.name(), e);
        }
    }

    private synchronized @Nullable SignedCheckpoint next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return waiting.peek();
    }

    private boolean attempt(SignedCheckpoint checkpoint) throws InterruptedException {
        try {
            destination.publish(checkpoint);
            done(checkpoint);
            return true;
        } catch (IOException | UncheckedIOException e) {
            failed(e);
            return false;
        }
    }

    private synchronized void done(SignedCheckpoint checkpoint) {
        waiting.remove(checkpoint);
        state = state.done(checkpoint.checkpoint().size());
    }

    private synchronized void failed(Exception failure) {
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (!state.failing()) {
            log.warn("A checkpoint could not be published to {}: {}. It is tried again.", destination.name(), why);
        }
        state = state.failed(clock.instant(), why);
    }

    private synchronized void pause(long millis) throws InterruptedException {
        if (closed) {
            waiting.clear();
        } else {
            wait(millis);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (!thread.join(LAST_CHANCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
