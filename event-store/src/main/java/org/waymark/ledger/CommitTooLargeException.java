package org.waymark.ledger;

import org.axonframework.common.AxonNonTransientException;

/** A commit has more events or bytes than the ledger takes. Nothing was stored; sending it again cannot help. */
public final class CommitTooLargeException extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    CommitTooLargeException(String message) {
        super(message);
    }
}
