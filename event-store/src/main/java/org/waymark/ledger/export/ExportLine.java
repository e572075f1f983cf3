package org.waymark.ledger.export;

import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.FileReference;

/** The content of a line of an export after the first. */
sealed interface ExportLine permits ExportLine.OfCommit, ExportLine.OfFile, ExportTrailer {

    /** A commit with all its fields. */
    record OfCommit(Commit commit) implements ExportLine {}

    /** A file with its bytes, which are those that it is stored under. */
    record OfFile(FileReference file, byte[] bytes) implements ExportLine {}
}
