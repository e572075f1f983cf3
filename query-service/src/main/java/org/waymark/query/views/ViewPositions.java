package org.waymark.query.views;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.waymark.http.Deadline;
import org.waymark.ledger.tokens.ClaimedPositions.Position;

/** How far the documents of views have come, and waiting until they have come far enough (“read your writes”). */
public final class ViewPositions {

    /** How long a request waits at most. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How often it looks where another node does the folding. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final StoredPositions stored;
    private final Set<View<?>> views;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    public ViewPositions(StoredPositions stored, Set<View<?>> views) {
        this.stored = stored;
        this.views = Set.copyOf(views);
    }

    /** Every event up to and with this position is in all views. */
    public long ofAll() {
        return of(views);
    }

    /** Every event up to and with this position is in these views. */
    public long of(Collection<View<?>> some) {
        return each(some).values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }

    /** Every event up to and with this position is in this view. */
    public long of(View<?> view) {
        return of(Set.of(view));
    }

    /** How far each view has come, by one look at what is stored. */
    public Map<View<?>, Long> each() {
        return each(views);
    }

    private Map<View<?>, Long> each(Collection<View<?>> some) {
        Map<String, Position> positions = stored.get();
        Map<View<?>, Long> each = new HashMap<>();
        for (View<?> view : some) {
            Position position = positions.get(view.name());
            each.put(view, position == null || position.version() != view.version() ? -1L : position.position());
        }
        return each;
    }

    public Set<View<?>> views() {
        return views;
    }

    /**
     * Waits, two seconds at most, until all views have seen a position.
     *
     * @throws ViewBehindException if they have not by then
     */
    public void await(long position) {
        await(views, position);
    }

    /** The same for some views. */
    public void await(Collection<View<?>> some, long position) {
        long before = of(some);
        if (before < position && !reached(some, position, PATIENCE)) {
            throw new ViewBehindException(position, before, of(some), PATIENCE);
        }
    }

    /** Waits until views have seen a position. */
    public boolean reached(Collection<View<?>> some, long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (of(some) < position) {
            Deadline.check();
            long left = deadline - System.nanoTime();
            if (left <= 0 || !pause(Math.min(left, LOOK_AGAIN.toNanos()))) {
                return of(some) >= position;
            }
        }
        return true;
    }

    /** Wakes those who wait: a batch was stored on this node. */
    public void advanced() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** {@return false if the thread was interrupted} */
    private boolean pause(long nanos) {
        lock.lock();
        try {
            long ignored = advanced.awaitNanos(nanos);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
