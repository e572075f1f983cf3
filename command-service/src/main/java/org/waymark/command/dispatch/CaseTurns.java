package org.waymark.command.dispatch;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/**
 * Turns of the commands of this node on one case. Whoever finds nobody waiting goes at once, as most commands do not get in each
 * other's way; whoever was overtaken, or finds others waiting, queues behind them. So a case on which everybody works costs
 * each a turn, instead of decisions that only one of many can record.
 *
 * <p>Cases share queues by their hash: two that meet wait for each other now and then, and nothing else. Other nodes know nothing
 * of these queues; against them the append condition stands, as before.
 */
final class CaseTurns {

    private static final int QUEUES = 1_024;

    private final ReentrantLock[] queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(QUEUES).toArray(ReentrantLock[]::new);
    private final long waitSeconds;

    /** @param waitSeconds how long a command waits for its turn at most */
    CaseTurns(long waitSeconds) {
        this.waitSeconds = waitSeconds;
    }

    /**
     * Decides at once or, where that was in vain or others wait, in turn.
     *
     * @param caseId what is decided on; what is equal shares a queue
     * @param once   one decision, which fails with {@link AppendEventsTransactionRejectedException} where it was overtaken
     * @param inTurn the same with as many tries as it may have
     * @throws AppendEventsTransactionRejectedException if no turn came in time, or others overtook it all the same
     */
    <T> T decide(Object caseId, Supplier<T> once, Supplier<T> inTurn) {
        ReentrantLock queue = queues[Math.floorMod(spread(caseId.hashCode()), QUEUES)];
        if (!queue.isLocked() && !queue.hasQueuedThreads()) {
            try {
                return once.get();
            } catch (AppendEventsTransactionRejectedException overtaken) {
                // then in turn
            }
        }
        await(queue);
        try {
            return inTurn.get();
        } finally {
            queue.unlock();
        }
    }

    /** Hashes of records differ in few bits where their fields do. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }

    private void await(ReentrantLock queue) {
        try {
            if (queue.tryLock(waitSeconds, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AppendEventsTransactionRejectedException("No turn came within " + waitSeconds + " s");
    }
}
