package org.waymark.ledger.export;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;

/** What a ledger holds before an import, to be compared commit by commit with the file: it must be the file's beginning. */
final class ImportResume {

    private static final int PAGE_POSITIONS = 512;

    private final LedgerCommits commits;
    private final LedgerHead head;
    private final Deque<Commit> page = new ArrayDeque<>();

    ImportResume(LedgerCommits commits) {
        this.commits = commits;
        this.head = commits.head();
    }

    LedgerHead head() {
        return head;
    }

    /**
     * {@return whether the ledger has the next commit of the file; if not, it is yet to be stored}
     *
     * @throws LedgerCopyException if the ledger has another one in its place
     */
    boolean holds(Commit commit) {
        if (commit.first() > head.position()) {
            return false;
        }
        if (page.isEmpty()) {
            long last = Math.min(commit.first() + PAGE_POSITIONS - 1, head.position());
            commits.forEach(commit.first(), last, page::add);
        }
        @Nullable Commit there = page.poll();
        if (!commit.equals(there)) {
            throw new LedgerCopyException(
                    "The ledger is not empty and is not the beginning of this export: they differ at position "
                            + commit.first() + ". Import into an empty ledger, such as a new data folder",
                    null);
        }
        return true;
    }
}
