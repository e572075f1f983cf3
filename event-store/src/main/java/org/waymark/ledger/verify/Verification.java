package org.waymark.ledger.verify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waymark.ledger.format.LedgerHead;

/**
 * What a verification of the whole ledger has shown.
 *
 * @param finding the first place where it is not intact; empty if all of it is intact
 * @param head the last intact commit, and so how many commits and events are intact
 * @param root the root of the Merkle tree of these commits, 64 hex digits
 * @param redactions how many parts of events are redacted, each attested by a later event
 * @param openRedactions positions of events of which a redaction is attested but not carried out yet
 * @param files how many files are attached by events and not erased, each with the bytes that were attached
 * @param took how long it took
 */
public record Verification(
        Optional<Finding> finding,
        LedgerHead head,
        String root,
        long redactions,
        List<Long> openRedactions,
        long files,
        Duration took) {

    /** {@return whether the whole ledger is intact} */
    public boolean holds() {
        return finding.isEmpty();
    }

    /** {@return how many commits hold} */
    public long commits() {
        return head.commits();
    }

    /** {@return how many events hold} */
    public long events() {
        return head.position() + 1;
    }
}
