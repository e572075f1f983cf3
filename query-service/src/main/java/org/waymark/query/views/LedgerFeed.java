package org.waymark.query.views;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waymark.events.RecordedEvent;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.format.StoredEvent;

/**
 * Follows the ledger for everything in this service that wants its events: one thread reads and decodes each once, and the
 * latest are kept in memory. It begins at the end; what lies before is read when somebody asks for it.
 *
 * <p>A database that does not answer is waited for. An event that this release cannot read ends the feed before it.
 */
public final class LedgerFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LedgerFeed.class);

    /** How often it looks where nobody tells it that something was appended, and nobody waits. */
    private static final Duration IDLE = Duration.ofMillis(500);

    /** How often it looks while somebody waits for an event that another node may have appended. */
    private static final Duration AWAITED = Duration.ofMillis(20);

    /** How long it waits for a database that does not answer, and before it tries an unreadable event again. */
    private static final Duration FAILING = Duration.ofMillis(200);

    /** A silence that nobody needs to be told of, where the reason is known. */
    private static final Duration MOMENT = Duration.ofSeconds(3);

    /** After this, people are told even though nobody knows of a reason. */
    private static final Duration STILL = Duration.ofSeconds(10);

    private static final int PAGE = 1_024;

    /**
     * Events in order.
     *
     * @param events  those behind the position that was asked for
     * @param through every event up to and with this position is among them or before them
     */
    public record Batch(List<RecordedEvent> events, long through) {}

    private final LedgerReader ledger;
    private final LedgerSignal signal;
    private final RecentEvents recent = new RecentEvents();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition asked = lock.newCondition();
    private int waiting;
    private boolean signalled;
    private volatile boolean running;
    private volatile @Nullable UnfoldableEventException unreadable;
    private volatile @Nullable RuntimeException failure;
    private volatile long looked = System.nanoTime();
    private @Nullable Thread thread;
    private LedgerSignal.@Nullable Subscription subscription;

    public LedgerFeed(LedgerReader ledger, LedgerSignal signal) {
        this.ledger = ledger;
        this.signal = signal;
    }

    /** Every event up to and with this position has been read on this node; -1 before the first. */
    public long position() {
        return recent.position();
    }

    /** Whether the end of the ledger has been found: before it has, nothing is known. */
    public boolean ready() {
        return recent.known();
    }

    /** Why it cannot go on now, if it cannot: the database does not answer, or there is an event that it cannot read. */
    public @Nullable RuntimeException failure() {
        UnfoldableEventException stopped = unreadable;
        return stopped == null ? failure : stopped;
    }

    /** For how long it has not looked for new events, or could not, where that is more than a moment: what it has may be old. */
    public Optional<Duration> silence() {
        Duration silent = Duration.ofNanos(System.nanoTime() - looked);
        Duration bearable = failure == null ? STILL : MOMENT;
        return running && silent.compareTo(bearable) > 0 ? Optional.of(silent) : Optional.empty();
    }

    /** Calls back after each advance, on the thread of the feed: the call-back must be short and must not block. */
    public void subscribe(Runnable follower) {
        followers.add(follower);
    }

    /**
     * The next events behind a position: from memory, or else from the ledger.
     *
     * @param max how many about: a commit that is read from the ledger is given whole
     * @return no events where the feed is no further
     * @throws UnfoldableEventException if this release cannot read the next one
     * @throws org.waymark.ledger.LedgerUnavailableException if the database does not answer
     */
    public Batch after(long position, int max) {
        Batch known = recent.after(position, max);
        if (known != null) {
            UnfoldableEventException stopped = unreadable;
            if (known.events().isEmpty() && stopped != null && stopped.position() == position + 1) {
                throw stopped;
            }
            return known;
        }
        DecodedPage page = DecodedPage.of(ledger.behind(position, max, false));
        if (page.events().isEmpty() && page.unreadable() != null) {
            throw page.unreadable();
        }
        return new Batch(
                page.events(),
                page.events().isEmpty() ? position : page.events().getLast().position());
    }

    /** The event at a position, where it is still in memory. */
    public Optional<RecordedEvent> recentAt(long position) {
        Batch known = recent.after(position - 1, 1);
        return known == null
                ? Optional.empty()
                : known.events().stream()
                        .filter(event -> event.position() == position)
                        .findFirst();
    }

    /** The events behind a position up to the end of the feed; null where they are no longer all in memory. */
    public @Nullable List<RecordedEvent> recent(long position) {
        Batch known = recent.after(position, Integer.MAX_VALUE);
        return known == null ? null : known.events();
    }

    /**
     * Waits until the feed has come to a position, and has it look meanwhile.
     *
     * @return whether it has
     */
    public boolean await(long position, Duration patience) {
        if (position() >= position) {
            return true;
        }
        long left = patience.toNanos();
        lock.lock();
        try {
            waiting++;
            asked.signal();
            while (position() < position && left > 0) {
                left = advanced.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
            lock.unlock();
        }
        return position() >= position;
    }

    /**
     * The same for what must be there.
     *
     * @throws ViewBehindException if it has not come to that position by then
     */
    public void require(long position, Duration patience) {
        long before = position();
        if (before < position && !await(position, patience)) {
            throw new ViewBehindException(position, before, position(), patience);
        }
    }

    /** Reads on until it is stopped. */
    private void follow() {
        while (running) {
            Duration pause = look();
            lock.lock();
            try {
                long left = (waiting > 0 && pause == IDLE ? AWAITED : pause).toNanos();
                boolean patient = waiting == 0;
                while (running && left > 0 && !signalled && !(patient && waiting > 0 && pause == IDLE)) {
                    left = asked.awaitNanos(left);
                }
                signalled = false;
            } catch (InterruptedException e) {
                log.debug("Interrupted; looking again", e);
            } finally {
                lock.unlock();
            }
        }
    }

    /** {@return how long to wait before the next look} */
    private Duration look() {
        try {
            if (!recent.known()) {
                recent.begin(ledger.head().position());
                moved();
            }
            boolean more = true;
            while (running && more) {
                more = readPage();
                looked = System.nanoTime();
            }
            failed(null);
            looked = System.nanoTime();
            return unreadable == null ? IDLE : FAILING;
        } catch (RuntimeException e) {
            failed(e);
            return FAILING;
        }
    }

    /** {@return whether there may be more: a page that is not full ends where the ledger does} */
    private boolean readPage() {
        long position = recent.position();
        List<StoredEvent> stored = signal.storedBehind(position);
        if (stored.isEmpty()) {
            stored = ledger.behind(position, PAGE, true);
        }
        DecodedPage page = DecodedPage.of(stored);
        if (page.redacts()) {
            // What was read before the text was removed, some of this page perhaps, must not stay.
            recent.forget();
            page = DecodedPage.of(ledger.behind(position, stored.size(), true));
        }
        stopAt(page.unreadable());
        recent.add(page.events());
        if (!page.events().isEmpty()) {
            moved();
        }
        return page.events().size() >= PAGE;
    }

    private void stopAt(@Nullable UnfoldableEventException event) {
        if (event != null && unreadable == null) {
            log.error("The views stop before an event that this release cannot read: {}", event.getMessage(), event);
        }
        unreadable = event;
    }

    private void failed(@Nullable RuntimeException now) {
        if (now != null && failure == null) {
            log.warn("Cannot look for new events; trying again until the database answers: {}", now.getMessage());
        }
        failure = now;
    }

    private void moved() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        for (Runnable follower : followers) {
            try {
                follower.run();
            } catch (RuntimeException e) {
                log.error("A follower of the ledger failed", e);
            }
        }
    }

    private void wake() {
        lock.lock();
        try {
            signalled = true;
            asked.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        subscription = signal.subscribe(this::wake);
        thread = Thread.ofPlatform().daemon().name("waymark-feed").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before what follows it, and so before the web server. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8_192;
    }
}
