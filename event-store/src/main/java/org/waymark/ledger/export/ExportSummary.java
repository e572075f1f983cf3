package org.waymark.ledger.export;

import java.time.Instant;
import java.util.Set;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.LedgerHead;

/**
 * What an export holds.
 *
 * @param origin the name of the ledger it was taken from
 * @param exportedAt when the export began
 * @param head the end of the ledger that it holds
 * @param root the root of the Merkle tree of its commits, 64 hex digits
 * @param files the attached files that it holds with their bytes
 */
public record ExportSummary(String origin, Instant exportedAt, LedgerHead head, String root, Set<FileReference> files) {

    public ExportSummary {
        files = Set.copyOf(files);
    }

    /** {@return how many events it holds} */
    public long events() {
        return head.position() + 1;
    }
}
