package org.waymark.command;

import java.util.concurrent.atomic.AtomicLong;
import org.waymark.command.dispatch.LedgerNews;

/** Knows nothing of the ledger, not even whether texts were erased: so each command folds its entity anew. */
final class UntoldNews implements LedgerNews {

    private final AtomicLong erasures = new AtomicLong();

    @Override
    public long known() {
        return -1;
    }

    @Override
    public long latest() {
        return -1;
    }

    @Override
    public long erasures() {
        return erasures.incrementAndGet();
    }

    @Override
    public void whenErased(Runnable action) {
        // nothing is kept as it is
    }
}
