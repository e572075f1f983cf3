package org.waymark.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.CommitReceipt;

/** A commit that was checked against what is known and waits for its unit of work to say go. */
final class LedgerTransaction implements AppendTransaction<CommitReceipt> {

    private final PendingCommit pending;
    private final Appender appender;
    private final Executor continuations;
    private final AtomicBoolean finished = new AtomicBoolean();

    LedgerTransaction(PendingCommit pending, Appender appender, Executor continuations) {
        this.pending = pending;
        this.appender = appender;
        this.continuations = continuations;
    }

    @Override
    public CompletableFuture<CommitReceipt> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("Already committed or rolled back"));
        }
        appender.submit(pending);
        return pending.receipt()
                .whenCompleteAsync(
                        (receipt, failure) -> {
                            if (context != null && failure == null) {
                                context.putResource(CommitReceipt.RESOURCE_KEY, receipt);
                            }
                        },
                        continuations);
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
            CommitReceipt receipt, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(receipt.lastPosition()));
    }
}
