package org.waymark.ledger.proof;

import org.jspecify.annotations.Nullable;

/** A note, a checkpoint or a key that is not what it says; the message says what is wrong with it. */
public final class InvalidNoteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidNoteException(String message) {
        this(message, null);
    }

    public InvalidNoteException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
