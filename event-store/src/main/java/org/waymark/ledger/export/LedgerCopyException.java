package org.waymark.ledger.export;

import org.jspecify.annotations.Nullable;

/** A ledger cannot be copied as asked; the message says why and what to do. Nothing half done is left behind. */
public class LedgerCopyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerCopyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
