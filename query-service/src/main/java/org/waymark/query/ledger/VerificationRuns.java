package org.waymark.query.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.CheckpointVerification;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.SignedCheckpoint;
import org.waymark.ledger.verify.Anchor;
import org.waymark.ledger.verify.LedgerVerifier;

/**
 * Verifies the whole ledger, one run at a time on this node: who asks while one is under way waits for that one. The ledger is
 * compared with its last checkpoint, so that an end which was cut off is found too.
 */
class VerificationRuns implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(VerificationRuns.class);

    private final LedgerVerifier verifier;
    private final Checkpoints checkpoints;
    private final VerificationResults results;
    private final Clock clock;
    private @Nullable VerificationRun current;
    private volatile boolean closed;

    VerificationRuns(LedgerVerifier verifier, Checkpoints checkpoints, VerificationResults results, Clock clock) {
        this.verifier = verifier;
        this.checkpoints = checkpoints;
        this.results = results;
        this.clock = clock;
    }

    /** {@return the run that is under way now, begun if there was none} */
    synchronized VerificationRun start() {
        VerificationRun running = current;
        if (running == null || running.isDone()) {
            VerificationRun begun = new VerificationRun(clock.instant());
            Thread.ofPlatform().daemon().name("waymark-verification").start(() -> run(begun));
            current = begun;
            return begun;
        }
        return running;
    }

    /** {@return the run that was begun last on this node} */
    synchronized Optional<VerificationRun> current() {
        return Optional.ofNullable(current);
    }

    /** {@return what was found last, on any node} */
    Optional<VerificationResult> last() {
        return results.last();
    }

    private void run(VerificationRun run) {
        try {
            @Nullable Checkpoint last =
                    checkpoints.latest().map(SignedCheckpoint::checkpoint).orElse(null);
            List<Anchor> known = last == null ? List.of() : List.of(CheckpointVerification.anchor(last));
            var verification = verifier.verify(known, (commits, events, expected) -> {
                run.reached(commits, expected);
                return !closed;
            });
            VerificationResult result =
                    VerificationResult.of(verification, last == null ? null : last.size(), clock.instant());
            if (!result.holds()) {
                log.error("THE LEDGER IS NOT INTACT. {}", result.sentence());
            }
            results.store(result);
            run.result().complete(result);
        } catch (RuntimeException | Error e) {
            log.warn("A verification of the ledger did not come to an end", e);
            run.result().completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
