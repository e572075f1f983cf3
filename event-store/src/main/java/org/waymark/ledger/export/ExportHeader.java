package org.waymark.ledger.export;

import java.time.Instant;
import org.waymark.ledger.format.LedgerHead;

/**
 * The first line of an export.
 *
 * @param origin the name of the ledger, as its checkpoints have it
 * @param exportedAt when the export began
 * @param head how far the ledger had come then; the export may go further, see {@link LedgerExport}
 */
record ExportHeader(String origin, Instant exportedAt, LedgerHead head) {

    /** What the lines are and how they are to be read. A reader refuses what it does not know. */
    static final String FORMAT = "waymark-export-1";
}
