package org.waymark.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;

/**
 * One attempt at a batch: which commits would be written where, and which would be refused. The refusals count only if
 * the whole run is stored, since a commit may have been refused because of one before it in the same run.
 */
final class BatchPlan {

    private final List<PendingCommit> accepted = new ArrayList<>();
    private final List<Commit> run = new ArrayList<>();
    private final List<PendingCommit> refused = new ArrayList<>();

    private final LedgerHead base;

    private BatchPlan(LedgerHead base) {
        this.base = base;
    }

    /**
     * Plans a batch behind the head that the tail knows.
     *
     * @throws LedgerUnavailableException when an old condition must be looked up and the database does not answer
     */
    static BatchPlan of(List<PendingCommit> batch, LedgerTail tail, Instant now) {
        LedgerHead head = tail.head();
        BatchPlan plan = new BatchPlan(head);
        TagIndex planned = new TagIndex();
        for (PendingCommit pending : batch) {
            if (pending.conflictsWith(tail) || pending.conflictsWith(planned)) {
                plan.refused.add(pending);
                continue;
            }
            Commit commit = pending.body().after(head, now);
            planned.add(commit);
            head = commit.head();
            plan.accepted.add(pending);
            plan.run.add(commit);
        }
        return plan;
    }

    /**
     * {@return whether the tail moved on while the plan was made} Then a commit may even have been refused because of
     * itself: because a lost attempt of its own turned up.
     */
    boolean isOutdated(LedgerTail tail) {
        return tail.head().position() != base.position();
    }

    List<Commit> run() {
        return run;
    }

    List<PendingCommit> refused() {
        return refused;
    }

    /** The one whose commit is at an index of the run. */
    PendingCommit accepted(int index) {
        return accepted.get(index);
    }

    int size() {
        return run.size();
    }

    void forEach(BiConsumer<PendingCommit, Commit> action) {
        forEachFrom(0, action);
    }

    void forEachFrom(int index, BiConsumer<PendingCommit, Commit> action) {
        for (int i = index; i < size(); i++) {
            action.accept(accepted.get(i), run.get(i));
        }
    }

    void forEachOfFirst(int count, BiConsumer<PendingCommit, Commit> action) {
        for (int i = 0; i < count; i++) {
            action.accept(accepted.get(i), run.get(i));
        }
    }
}
