package org.waymark.ledger;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/** The database cannot take or answer it now. Nothing was stored; the same command can be sent again. */
public final class LedgerUnavailableException extends AxonTransientException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
