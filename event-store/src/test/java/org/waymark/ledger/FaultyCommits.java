package org.waymark.ledger;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;

/** A collection whose next inserts go wrong in scripted ways, and which can be unreachable. */
final class FaultyCommits implements Commits {

    /** One insert that goes wrong: takes what should be inserted and answers what the caller is told. */
    interface Fault extends Function<List<Commit>, InsertOutcome> {}

    private static final Exception LOST = new java.io.IOException("connection reset");

    private final Commits real;
    private final Queue<Fault> faults = new ArrayDeque<>();
    private volatile boolean unreachable;

    FaultyCommits(Commits real) {
        this.real = real;
    }

    void next(Fault fault) {
        faults.add(fault);
    }

    /** Stores the first commits of the run, then loses the acknowledgement. */
    Fault losesTheAnswerAfter(int stored) {
        return run -> {
            if (stored > 0) {
                real.insert(run.subList(0, stored));
            }
            return new InsertOutcome.Unknown(LOST);
        };
    }

    Fault refuses() {
        return run -> new InsertOutcome.Refused(LOST);
    }

    void unreachable(boolean now) {
        unreachable = now;
    }

    private void reach() {
        if (unreachable) {
            throw new LedgerUnavailableException("unreachable", LOST);
        }
    }

    @Override
    public void prepare() {
        reach();
        real.prepare();
    }

    @Override
    public InsertOutcome insert(List<Commit> run) {
        Fault fault = faults.poll();
        if (fault != null) {
            return fault.apply(run);
        }
        return unreachable ? new InsertOutcome.Refused(LOST) : real.insert(run);
    }

    @Override
    public List<Commit> startingIn(long from, long toExclusive) {
        reach();
        return real.startingIn(from, toExclusive);
    }

    @Override
    public @Nullable Commit firstStartingIn(long from, long toExclusive) {
        reach();
        return real.firstStartingIn(from, toExclusive);
    }

    @Override
    public void scanTagged(Set<Tag> tags, long from, long toExclusive, Predicate<Commit> more) {
        reach();
        real.scanTagged(tags, from, toExclusive, more);
    }
}
