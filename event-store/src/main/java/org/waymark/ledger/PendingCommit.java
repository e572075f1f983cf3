package org.waymark.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitBody;
import org.waymark.ledger.format.CommitReceipt;

/** A commit on its way into the ledger. After it was submitted only the appender thread changes it. */
final class PendingCommit {

    private final CommitBody body;
    private final long bytes;
    private final @Nullable EventCriteria criteria;
    private final ConsistencyMarker marker;
    private final CompletableFuture<CommitReceipt> receipt = new CompletableFuture<>();
    private final Set<Long> tried = new HashSet<>();
    private final Set<Long> doubtful = new HashSet<>();
    private final long madeAt = System.nanoTime();
    private long checkedUpTo;

    PendingCommit(CommitBody body, long bytes, AppendCondition condition) {
        this.body = body;
        this.bytes = bytes;
        this.marker = condition.consistencyMarker();
        this.criteria = marker == ConsistencyMarker.INFINITY ? null : condition.criteria();
        this.checkedUpTo = GlobalIndexConsistencyMarker.position(marker);
    }

    CommitBody body() {
        return body;
    }

    /** {@return roughly how many bytes it takes in the collection} */
    long bytes() {
        return bytes;
    }

    CompletableFuture<CommitReceipt> receipt() {
        return receipt;
    }

    /** {@return whether something stored up to the head breaks the condition; looks at nothing twice} */
    boolean conflictsWith(LedgerTail tail) {
        if (criteria == null) {
            return false;
        }
        long head = tail.head().position();
        if (checkedUpTo < head && tail.anyMatch(criteria, checkedUpTo)) {
            return true;
        }
        checkedUpTo = Math.max(checkedUpTo, head);
        return false;
    }

    /** {@return whether commits that would be written before it, in the same batch, break the condition} */
    boolean conflictsWith(TagIndex batch) {
        return criteria != null && batch.anyMatch(criteria, checkedUpTo);
    }

    AppendEventsTransactionRejectedException conflict() {
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(marker);
    }

    /** {@return whether its caller has waited for so long} */
    boolean isOlderThan(long nanos) {
        return System.nanoTime() - madeAt > nanos;
    }

    /** Notes that it is sent to be stored at a position. */
    void triedAt(long position) {
        tried.add(position);
    }

    /** Notes that an attempt to store it at a position got no answer, or none that can be relied on. */
    void doubtAt(long position) {
        doubtful.add(position);
    }

    /** {@return whether it may be stored, or yet be stored, beyond the head} */
    boolean isInDoubt() {
        return !doubtful.isEmpty();
    }

    /**
     * Finds out by reading. What is stored at a position never changes: either it is this commit, or an attempt can
     * never succeed there any more. Every position tried is looked at, whatever was answered: an answer may be wrong where
     * a driver sends a commit twice. Positions beyond the head stay open.
     *
     * @return this commit as it is stored, null if it is not stored at any position up to the head
     */
    @Nullable Commit resolve(LedgerTail tail) {
        long head = tail.head().position();
        for (long position : Set.copyOf(tried)) {
            if (position > head) {
                continue;
            }
            Commit there = tail.startingAt(position);
            if (there != null && there.body().isSameAs(body)) {
                return there;
            }
            tried.remove(position);
            doubtful.remove(position);
        }
        return null;
    }
}
