package org.waymark.ledger.verify;

import java.util.Optional;
import org.bson.types.Binary;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.verify.Finding.Kind;

/**
 * Finds out what was done where two commits hold by themselves and the second does not follow the first: somebody who
 * recalculated hashes, but not up to the end.
 */
final class LinkDiagnosis {

    private final LedgerLookup commits;
    private final LedgerHead previous;
    private final long previousFirst;

    LinkDiagnosis(LedgerLookup commits, LedgerHead previous, long previousFirst) {
        this.commits = commits;
        this.previous = previous;
        this.previousFirst = previousFirst;
    }

    Optional<Finding> of(Commit commit) {
        if (!commit.prev().equals(Diagnosis.binary(previous.hash()))) {
            return Optional.of(exchanged(commit));
        }
        if (commit.number() != previous.commits()) {
            return Optional.of(new Finding(
                    Kind.WRONG_NUMBER,
                    commit.first(),
                    commit.last(),
                    "The commit has the number %d, but %d commits precede it."
                            .formatted(commit.number(), previous.commits())));
        }
        if (commit.recordedAt().isBefore(previous.recordedAt())) {
            return Optional.of(new Finding(
                    Kind.ALTERED_TIME,
                    commit.first(),
                    commit.last(),
                    "By its recorded time, this commit is older than the one before it."));
        }
        return Optional.empty();
    }

    /** The ledger goes on behind one of the two. The other is the one that was put in. */
    private Finding exchanged(Commit commit) {
        boolean continued = follows(commit);
        if (continued && previousFirst >= 0) {
            return new Finding(
                    Kind.INSERTED,
                    previousFirst,
                    previous.position(),
                    "This commit replaced another one: the next commit follows one that is not here.");
        }
        return new Finding(
                Kind.INSERTED,
                commit.first(),
                commit.last(),
                "This commit was inserted here: it does not follow the one before it.");
    }

    private boolean follows(Commit commit) {
        var next = commits.firstFrom(commit.last() + 1);
        Binary followed = next == null ? null : CommitHashDiagnosis.binary(next, "prev");
        return commit.hash().equals(followed);
    }
}
