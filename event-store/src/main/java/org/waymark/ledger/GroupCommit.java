package org.waymark.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.format.Commit;

/**
 * Writes a batch of commits as one ordered insert. A position that is taken means that another writer won: read what it
 * wrote, check the conditions again, try at the new end. An answer that does not come is resolved by reading what is
 * at the position. See ADR 0002.
 */
final class GroupCommit {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Commits commits;
    private final LedgerTail tail;
    private final Clock clock;
    private final LedgerMetrics metrics;
    private final long timeoutNanos;
    private final Consumer<List<Commit>> onStored;
    private boolean tailIsCurrent;
    private long positionLost = -1;

    /**
     * @param onStored given, on the appender thread, commits after they were stored; must be quick
     */
    GroupCommit(
            Commits commits,
            LedgerTail tail,
            Clock clock,
            LedgerMetrics metrics,
            LedgerSettings settings,
            Consumer<List<Commit>> onStored) {
        this.commits = commits;
        this.tail = tail;
        this.clock = clock;
        this.metrics = metrics;
        this.timeoutNanos = settings.writeTimeout().toNanos();
        this.onStored = onStored;
    }

    /** Stores, refuses or gives up every commit of the batch: when it returns, each receipt is complete. */
    void write(List<PendingCommit> batch) {
        List<PendingCommit> open = new ArrayList<>(batch);
        try {
            metrics.append().record(() -> writeUntilSettled(open));
        } catch (RuntimeException | Error e) {
            log.error("The appender failed unexpectedly", e);
            tailIsCurrent = false;
            open.forEach(pending -> pending.receipt().completeExceptionally(unknown(e)));
        }
    }

    private void writeUntilSettled(List<PendingCommit> open) {
        long pause = FIRST_PAUSE_NANOS;
        while (!open.isEmpty()) {
            Exception failure = attempt(open);
            if (open.isEmpty()) {
                return;
            }
            metrics.retry();
            giveUpOld(open, failure);
            if (failure != null) {
                LockSupport.parkNanos(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
            }
        }
    }

    /** {@return why it must be tried again after a pause; null when it may be tried at once or nothing is left} */
    private @Nullable Exception attempt(List<PendingCommit> open) {
        BatchPlan plan;
        try {
            if (!tailIsCurrent) {
                catchUp(open);
            }
            plan = BatchPlan.of(open, tail, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (LedgerUnavailableException e) {
            tailIsCurrent = false;
            return e;
        }
        if (plan.isOutdated(tail)) {
            tailIsCurrent = false;
            return null;
        }
        plan.forEach((pending, commit) -> pending.triedAt(commit.first()));
        InsertOutcome outcome = plan.run().isEmpty() ? new InsertOutcome.Stored() : commits.insert(plan.run());
        tailIsCurrent = outcome instanceof InsertOutcome.Stored;
        return settle(outcome, plan, open);
    }

    private @Nullable Exception settle(InsertOutcome outcome, BatchPlan plan, List<PendingCommit> open) {
        return switch (outcome) {
            case InsertOutcome.Stored() -> {
                stored(plan, plan.size(), open);
                reject(plan.refused(), open);
                yield null;
            }
            case InsertOutcome.PositionTaken(int count) -> {
                stored(plan, count, open);
                // a driver that sent the run twice may be told this of its own commits
                plan.forEachFrom(count, (pending, commit) -> pending.doubtAt(commit.first()));
                positionLost = plan.run().get(count).first();
                yield null;
            }
            case InsertOutcome.Refused(Exception cause) -> cause;
            case InsertOutcome.RefusedForGood(int count, Exception cause) -> {
                stored(plan, count, open);
                refuse(plan.accepted(count), cause, open);
                yield null;
            }
            case InsertOutcome.Unknown(Exception cause) -> {
                plan.forEach((pending, commit) -> pending.doubtAt(commit.first()));
                yield cause;
            }
        };
    }

    private void catchUp(List<PendingCommit> open) {
        tail.catchUp();
        if (tail.head().position() < positionLost) {
            throw new LedgerUnavailableException("Another writer's commit is not yet held by a majority", null);
        }
        for (PendingCommit pending : List.copyOf(open)) {
            Commit found = pending.resolve(tail);
            if (found != null) {
                settle(pending, found, open);
                onStored.accept(List.of(found));
            }
        }
        tailIsCurrent = true;
    }

    private void stored(BatchPlan plan, int count, List<PendingCommit> open) {
        plan.forEachOfFirst(count, (pending, commit) -> {
            tail.add(commit);
            settle(pending, commit, open);
        });
        if (count > 0) {
            metrics.appended(count);
            onStored.accept(plan.run().subList(0, count));
        }
    }

    private static void settle(PendingCommit pending, Commit commit, List<PendingCommit> open) {
        open.remove(pending);
        pending.receipt().complete(commit.receipt());
    }

    private void reject(List<PendingCommit> refused, List<PendingCommit> open) {
        for (PendingCommit pending : refused) {
            metrics.conflict();
            open.remove(pending);
            pending.receipt().completeExceptionally(pending.conflict());
        }
    }

    /** The rest of the batch goes on without it. An earlier attempt that was never answered may have stored it nevertheless. */
    private void refuse(PendingCommit pending, Exception cause, List<PendingCommit> open) {
        log.error("The database refuses a commit for good", cause);
        open.remove(pending);
        if (pending.isInDoubt()) {
            pending.receipt().completeExceptionally(unknown(cause));
        } else if (WriteFailures.isTooLarge(cause)) {
            pending.receipt()
                    .completeExceptionally(new CommitTooLargeException("The database refuses a commit so large"));
        } else {
            pending.receipt()
                    .completeExceptionally(
                            new CommitRefusedException("The database refuses this commit for good", cause));
        }
    }

    /** Gives up those that have waited too long, in the queue or here; the rest is tried on. */
    private void giveUpOld(List<PendingCommit> open, @Nullable Exception cause) {
        for (PendingCommit pending : List.copyOf(open)) {
            if (pending.isOlderThan(timeoutNanos)) {
                open.remove(pending);
                pending.receipt().completeExceptionally(pending.isInDoubt() ? unknown(cause) : unavailable(cause));
            }
        }
    }

    private static OutcomeUnknownException unknown(@Nullable Throwable cause) {
        return new OutcomeUnknownException(
                "Unknown whether the ledger took the commit; safe to retry with the key", cause);
    }

    private static LedgerUnavailableException unavailable(@Nullable Throwable cause) {
        return new LedgerUnavailableException("The ledger cannot take a commit now", cause);
    }
}
