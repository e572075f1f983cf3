package org.waymark.ledger.export;

import org.waymark.ledger.format.Commit;

/** What stands on a line of an export behind its first. */
sealed interface ExportLine permits ExportLine.OfCommit, ExportTrailer {

    /** A commit with all its fields. */
    record OfCommit(Commit commit) implements ExportLine {}
}
