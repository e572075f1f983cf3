package org.waymark.ledger;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches something that follows the ledger. Where it is behind and does not move for a while, although the database answers,
 * it is started anew: nobody knows why then, so it is logged and counted. Each time it is given twice as long as before, since
 * what is only slow would never end otherwise. {@link #look} is for one thread.
 */
public final class ProgressWatch {

    private static final Logger log = LoggerFactory.getLogger(ProgressWatch.class);

    /** What is watched. */
    public interface Follower {

        /** {@return what people call it} */
        String name();

        /** {@return whether there is something that it should have done} */
        boolean behind();

        /** {@return a number that changes whenever it gets on} */
        long progress();

        /** Ends it, whatever it does, and starts it anew. */
        void restart();
    }

    private static final int MOST_DOUBLINGS = 4;

    private final Follower follower;
    private final BooleanSupplier databaseAnswers;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Runnable restarted;
    private boolean first = true;
    private long progress;
    private long moved;
    private long restartedAt;
    private int restarts;
    private volatile Duration still = Duration.ZERO;

    /**
     * Watches a follower.
     *
     * @param databaseAnswers asked before it is started anew: without the database nothing moves
     * @param patience        how long it may be behind without moving, at first
     * @param nanoTime        a timer such as {@link System#nanoTime}
     * @param restarted       called each time it was started anew
     */
    public ProgressWatch(
            Follower follower,
            BooleanSupplier databaseAnswers,
            Duration patience,
            LongSupplier nanoTime,
            Runnable restarted) {
        this.follower = follower;
        this.databaseAnswers = databaseAnswers;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.restarted = restarted;
    }

    /** Looks once; to be called more often than the patience is long. */
    public void look() {
        long now = nanoTime.getAsLong();
        long reached = follower.progress();
        if (first || reached != progress || !follower.behind()) {
            goesOn(now, reached);
            return;
        }
        still = Duration.ofNanos(now - moved);
        if (now - Math.max(moved, restartedAt) < patience.toNanos() << Math.min(restarts, MOST_DOUBLINGS)) {
            return;
        }
        if (databaseAnswers.getAsBoolean()) {
            restart(now);
        } else {
            goesOn(now, reached);
        }
    }

    /** To be called in place of {@link #look} where nobody can see how far it is: that is no standing still. */
    public void cannotLook() {
        goesOn(nanoTime.getAsLong(), progress);
    }

    private void goesOn(long now, long reached) {
        first = false;
        progress = reached;
        moved = now;
        restartedAt = now;
        restarts = 0;
        still = Duration.ZERO;
    }

    private void restart(long now) {
        if (restartedAt <= moved) {
            log.error(
                    "{} is behind and has not moved for {}, although the database answers: it is started anew",
                    follower.name(),
                    still);
        }
        restartedAt = now;
        restarts++;
        restarted.run();
        follower.restart();
    }

    /** {@return how long it has been behind without moving; zero where it moves or has nothing to do} */
    public Duration still() {
        return still;
    }

    /** {@return the name of what is watched} */
    public String name() {
        return follower.name();
    }
}
