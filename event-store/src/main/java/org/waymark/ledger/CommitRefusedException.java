package org.waymark.ledger;

import org.axonframework.common.AxonNonTransientException;
import org.jspecify.annotations.Nullable;

/** The database refuses a commit for good, and says why in the cause. Nothing of it was stored; sending it again cannot help. */
public final class CommitRefusedException extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    public CommitRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
