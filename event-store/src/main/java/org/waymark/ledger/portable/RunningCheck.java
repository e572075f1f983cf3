package org.waymark.ledger.portable;

import java.util.Optional;
import org.waymark.ledger.Commit;
import org.waymark.ledger.LedgerHead;
import org.waymark.ledger.LedgerVerifier;
import org.waymark.ledger.LedgerVerifier.Broken;

/** Checks commits one after the other, each against those before it. */
final class RunningCheck {

    private LedgerHead head = LedgerHead.EMPTY;

    /** {@return what does not hold in the commit that comes next} */
    Optional<Broken> next(Commit commit) {
        Optional<Broken> broken = LedgerVerifier.check(commit, head);
        if (broken.isEmpty()) {
            head = commit.head();
        }
        return broken;
    }

    /** {@return the end of what was checked} */
    LedgerHead head() {
        return head;
    }
}
