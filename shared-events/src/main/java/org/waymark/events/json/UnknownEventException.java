package org.waymark.events.json;

import org.jspecify.annotations.Nullable;

/** The ledger holds something that this release cannot read as an event. */
public final class UnknownEventException extends RuntimeException {

    UnknownEventException(String message) {
        this(message, null);
    }

    UnknownEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
