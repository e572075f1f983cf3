package org.waymark.ledger.export;

import org.waymark.ledger.format.Commit;

/** The content of a line of an export after the first. */
sealed interface ExportLine permits ExportLine.OfCommit, ExportTrailer {

    /** A commit with all its fields. */
    record OfCommit(Commit commit) implements ExportLine {}
}
