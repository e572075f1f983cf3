package org.waymark.query.views;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.ledger.tokens.ClaimedPositions.Position;

/**
 * Writes the documents of all views, on one node at a time: a thread that claims them, follows the feed, and hands each
 * batch to a second thread that writes it (docs/adr/0030).
 *
 * <p>A database that does not answer is waited for: the thread tries again until it does, or until it is stopped, and goes
 * on from the position that is stored.
 */
public final class ViewKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ViewKeeper.class);

    private static final int MOST_EVENTS = 16_384;
    private static final int FEWEST_EVENTS = 64;
    private static final Duration CLAIM_AGAIN = Duration.ofSeconds(3);
    private static final Duration EXTEND = Duration.ofSeconds(3);
    private static final Duration LOOK_FOR_DAMAGE = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ViewWriting views;
    private final LedgerFeed feed;
    private final ClaimedPositions claim;
    private final KeptPositions positions;
    private final ViewHealth health;
    private final Runnable advanced;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean awake;
    private final AtomicLong steps = new AtomicLong();
    private volatile @Nullable Work work;

    /** @param advanced called after a batch is stored with its positions */
    public ViewKeeper(
            ViewWriting views,
            LedgerFeed feed,
            ClaimedPositions claim,
            KeptPositions positions,
            ViewHealth health,
            Runnable advanced) {
        this.views = views;
        this.feed = feed;
        this.claim = claim;
        this.positions = positions;
        this.health = health;
        this.advanced = advanced;
        feed.subscribe(this::wake);
    }

    private void wake() {
        lock.lock();
        try {
            awake = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What one pair of threads does, until it is ended. */
    private final class Work implements KeptViews.Reached {

        private final ExecutorService reader = oneThread("waymark-view-reader");
        private final ExecutorService writer = oneThread("waymark-view-writer");
        private final Thread thread =
                Thread.ofPlatform().daemon().name("waymark-views").unstarted(this::run);
        private boolean prepared;
        private int batch = MOST_EVENTS;
        private Duration pause = FIRST_PAUSE;
        private volatile boolean holding;
        private volatile long confirmed;
        private long looked = System.nanoTime();
        private boolean mending;

        private boolean goingOn() {
            return work == this;
        }

        private void run() {
            while (goingOn()) {
                RuntimeException failure = tryToKeep();
                holding = false;
                positions.letGo();
                if (failure != null) {
                    failed(failure);
                }
            }
        }

        private @Nullable RuntimeException tryToKeep() {
            try {
                keepIfFree();
                return null;
            } catch (DamagedViewException e) {
                // what is stored of it could not even be removed
                views.damaged().report(e);
                return null;
            } catch (ClaimLostException e) {
                log.info("Another node writes the views from here on");
                return null;
            } catch (RuntimeException e) {
                return e;
            } catch (Error e) {
                // whatever it is, the thread that writes must not end of it
                return new IllegalStateException(e);
            }
        }

        private void keepIfFree() {
            Optional<Map<String, Position>> claimed = claim.claim();
            steps.incrementAndGet();
            if (claimed.isEmpty() && !prepared) {
                claim.prepare();
                prepared = true;
                claimed = claim.claim();
            }
            answered();
            if (claimed.isEmpty()) {
                pause(CLAIM_AGAIN);
                return;
            }
            confirmed = System.nanoTime();
            Map<String, Position> current = views.prepare(claimed.get(), claim, steps::incrementAndGet);
            mending = true;
            holding = true;
            positions.hold(current);
            advanced.run();
            keep(new KeptViews(
                    views.from(current),
                    new ReadAhead(feed::after, reader),
                    views.states(),
                    views.aftermath(),
                    writer,
                    this,
                    health));
        }

        private void keep(KeptViews kept) {
            try {
                while (goingOn() && !isDamaged()) {
                    boolean more = kept.advance(batch);
                    answered();
                    extendIfDue();
                    if (more) {
                        batch = Math.min(MOST_EVENTS, batch * 2);
                    } else {
                        mended();
                        awaitEvents();
                    }
                }
            } catch (DamagedViewException e) {
                views.damaged().report(e);
            }
            kept.finish();
        }

        /** Whether a view must be folded anew because somebody found it damaged; looks once a second. */
        private boolean isDamaged() {
            long now = System.nanoTime();
            if (now - looked < LOOK_FOR_DAMAGE.toNanos()) {
                return false;
            }
            looked = now;
            return !views.damaged().waiting().isEmpty();
        }

        /** All views have come to the end of the ledger. */
        private void mended() {
            if (mending) {
                views.damaged().mended();
                mending = false;
            }
        }

        /** Called by the writer. */
        @Override
        public void wroteSome() {
            steps.incrementAndGet();
            extendIfDue();
        }

        /** Called by the writer too. */
        @Override
        public void store(Map<String, Long> reached) {
            if (!goingOn() || !claim.advance(reached)) {
                throw new ClaimLostException();
            }
            confirmed = System.nanoTime();
            positions.reached(reached);
            advanced.run();
        }

        /** Called by both threads: asking twice does no harm. */
        private void extendIfDue() {
            if (System.nanoTime() - confirmed >= EXTEND.toNanos()) {
                if (!claim.extend()) {
                    throw new ClaimLostException();
                }
                confirmed = System.nanoTime();
            }
        }

        private void awaitEvents() {
            long left = EXTEND.toNanos() - (System.nanoTime() - confirmed);
            if (left > 0) {
                pause(Duration.ofNanos(left));
            }
        }

        private void failed(RuntimeException e) {
            if (goingOn()) {
                health.waiting(e);
                steps.incrementAndGet(); // whoever tries again does not stand still, and says what for
                batch = Math.max(FEWEST_EVENTS, batch / 2);
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }

        private void answered() {
            pause = FIRST_PAUSE;
            health.answered();
        }

        /** Until the time is over, something is there to do, or the work is ended. */
        private void pause(Duration longest) {
            lock.lock();
            try {
                long left = longest.toNanos();
                while (goingOn() && left > 0 && !(holding && awake)) {
                    left = woken.awaitNanos(left);
                }
                awake = false;
            } catch (InterruptedException e) {
                log.debug("Interrupted; looking again", e);
            } finally {
                lock.unlock();
            }
        }

        /** Ends it; what is being written is finished, or is written again by whoever goes on. */
        private void end(Duration patience) {
            boolean held = holding;
            wake();
            thread.interrupt();
            reader.shutdownNow();
            writer.shutdown();
            try {
                boolean ended =
                        thread.join(patience) && writer.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (ended && held && health.waiting().isEmpty()) {
                    claim.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.debug("The claim on the views ends by itself", e);
            }
        }
    }

    private static ExecutorService oneThread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Whether this node writes the documents. */
    public boolean holds() {
        Work current = work;
        return current != null && current.holding;
    }

    /** Whether there is something that it should have done: where another node writes the documents, to ask for the claim. */
    boolean isBehind() {
        Work current = work;
        return current != null && (!current.holding || positions.furthestBehind(this::isGoing) < feed.position());
    }

    /** Whether this node writes the documents, and has no more to write than what people do meanwhile. */
    public boolean keepsUp() {
        return holds() && positions.furthestBehind(this::isGoing) >= feed.position() - FEWEST_EVENTS;
    }

    private boolean isGoing(String view) {
        return health.failure(view).isEmpty();
    }

    /** A number that grows whenever it gets on. */
    long progress() {
        return steps.get() + positions.sum();
    }

    @Override
    public synchronized void start() {
        Work begun = new Work();
        work = begun;
        begun.thread.start();
    }

    @Override
    public synchronized void stop() {
        stop(Duration.ofSeconds(10));
    }

    private void stop(Duration patience) {
        Work ended = work;
        work = null;
        if (ended != null) {
            ended.end(patience);
        }
    }

    /** Leaves threads that do not go on to themselves, and starts others. */
    synchronized void restart() {
        if (work != null) {
            stop(Duration.ofSeconds(1));
            start();
        }
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }

    /** After the feed, and before the web server, which starts at {@code DEFAULT_PHASE - 2048}. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4_096;
    }
}
