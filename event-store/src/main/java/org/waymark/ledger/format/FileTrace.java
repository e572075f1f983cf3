package org.waymark.ledger.format;

/** What an event says about a file that is stored beside the ledger. */
public sealed interface FileTrace extends LedgerTrace {

    /** @param position of the event that attaches it */
    record Attached(long position, FileReference file) implements FileTrace {}

    /**
     * A file is erased.
     *
     * @param position of the event that says so
     * @param attached position of the earlier event that attached it
     */
    record Erased(long position, long attached) implements FileTrace {}
}
