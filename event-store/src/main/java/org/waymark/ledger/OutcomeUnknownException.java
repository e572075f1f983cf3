package org.waymark.ledger;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledgement was lost and the database could not be asked in time: the commit may be stored, now or in a moment,
 * or not at all. A retry is safe with the same idempotency key, because the key is part of the append condition.
 */
public final class OutcomeUnknownException extends AxonTransientException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
