package org.waymark.query.views;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.waymark.query.views.LedgerFeed.Batch;

/**
 * Reads and decodes the next batch of the ledger on another thread while the one before is folded: whoever is far behind
 * waits neither for the database nor for the decoding. A text that is removed meanwhile is in a batch all the same, as it is
 * in one that was read a moment earlier: the event of its removal comes later, and the views fold again what held it.
 *
 * <p>For one thread.
 */
final class ReadAhead {

    /** Where events are read, as from {@link LedgerFeed#after}. */
    @FunctionalInterface
    interface Source {
        Batch after(long position, int max);
    }

    private final Source source;
    private final Executor reader;
    private long from;
    private @Nullable FutureTask<Batch> next;

    /** @param reader reads on a thread of its own */
    ReadAhead(Source source, Executor reader) {
        this.source = source;
        this.reader = reader;
    }

    /**
     * The next events behind a position, as {@link LedgerFeed#after}; what comes behind these is read meanwhile.
     *
     * @param max how many about
     */
    Batch after(long position, int max) {
        FutureTask<Batch> ahead = position == from ? next : null;
        next = null;
        Batch batch = ahead == null ? source.after(position, max) : take(ahead);
        if (batch.events().size() >= max) {
            begin(batch.through(), max);
        }
        return batch;
    }

    private void begin(long position, int max) {
        FutureTask<Batch> reading = new FutureTask<>(() -> source.after(position, max));
        from = position;
        next = reading;
        reader.execute(reading);
    }

    private static Batch take(FutureTask<Batch> read) {
        try {
            return read.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the ledger was read", e);
        }
    }
}
