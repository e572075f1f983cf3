package org.waymark.ledger.export;

import org.jspecify.annotations.Nullable;

/** A file is not a whole, unaltered export of a ledger; the message names the line and what is wrong there. */
public final class BadExportException extends LedgerCopyException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final @Nullable Long position;

    BadExportException(long line, @Nullable Long position, String what, @Nullable Throwable cause) {
        super("Line " + line + ": " + what, cause);
        this.line = line;
        this.position = position;
    }

    /** {@return the line at fault, counted from 1} */
    public long line() {
        return line;
    }

    /** {@return the position that is not intact; null where it is not about one position} */
    public @Nullable Long position() {
        return position;
    }
}
