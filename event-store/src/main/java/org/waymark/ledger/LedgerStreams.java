package org.waymark.ledger;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.format.PlacedEvent;

/**
 * The open streams of one engine. Commits of this JVM wake them through the {@link LedgerSignal} at once; for commits of
 * other JVMs one thread looks at the end of the ledger every poll interval while a stream waits.
 */
final class LedgerStreams implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerStreams.class);

    private record Waiter(Runnable callback) {}

    private final LedgerTail tail;
    private final LedgerSignal signal;
    private final LedgerSignal.Subscription subscription;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean wakeScheduled = new AtomicBoolean();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("waymark-ledger-streams").factory());
    private long announced = -1;
    private boolean failing;

    LedgerStreams(LedgerTail tail, LedgerSignal signal, LedgerSettings settings) {
        this.tail = tail;
        this.signal = signal;
        this.subscription = signal.subscribe(this::scheduleWake);
        long interval = settings.pollInterval().toMillis();
        scheduler.scheduleWithFixedDelay(() -> guarded(this::poll), interval, interval, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens an endless stream.
     *
     * @param next gives the next events; none where there are none yet
     */
    MessageStream<EventMessage> open(Supplier<List<PlacedEvent>> next, EventMessages messages) {
        return new ContinuousMessageStream<PlacedEvent>(
                last -> next.get(), messages::entry, (stream, callback) -> await(callback));
    }

    private Registration await(Runnable callback) {
        Waiter waiter = new Waiter(callback);
        waiters.add(waiter);
        return () -> waiters.remove(waiter);
    }

    private void scheduleWake() {
        if (!waiters.isEmpty() && wakeScheduled.compareAndSet(false, true)) {
            try {
                scheduler.execute(() -> {
                    wakeScheduled.set(false);
                    guarded(this::wake);
                });
            } catch (RejectedExecutionException e) {
                log.debug("Closed; nothing to wake", e);
            }
        }
    }

    private void wake() {
        if (signal.lastPosition() > tail.head().position()) {
            tail.catchUp();
        }
        announce();
    }

    private void poll() {
        if (!waiters.isEmpty()) {
            tail.catchUp();
            announce();
        }
    }

    private void announce() {
        long head = tail.head().position();
        if (head > announced) {
            announced = head;
            waiters.forEach(waiter -> waiter.callback().run());
        }
    }

    /** A failure of the database must not end the polling, nor fill the log. */
    private void guarded(Runnable look) {
        try {
            look.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("Cannot look for new commits; trying again with every poll: {}", e.getMessage());
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        subscription.close();
        scheduler.shutdown();
    }
}
