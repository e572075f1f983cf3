package org.waymark.query.ledger;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One verification under way, which several people may wait for. */
final class VerificationRun {

    private final Instant startedAt;
    private final CompletableFuture<VerificationResult> result = new CompletableFuture<>();
    private volatile long commits;
    private volatile long expected;

    VerificationRun(Instant startedAt) {
        this.startedAt = startedAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    void reached(long done, long ofExpected) {
        commits = done;
        expected = ofExpected;
    }

    /** {@return how much of the ledger is done, in percent} */
    public int percent() {
        return expected == 0 ? 0 : (int) Math.min(100, 100 * commits / expected);
    }

    CompletableFuture<VerificationResult> result() {
        return result;
    }

    boolean isDone() {
        return result.isDone();
    }

    /**
     * Waits for the end.
     *
     * @throws RuntimeException what kept it from coming to an end, such as
     *     {@link org.waymark.ledger.LedgerUnavailableException}
     */
    VerificationResult await() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
