package org.waymark.query.highlight.proof;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a PDF; the message says why. */
public final class UnreadablePdfException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadablePdfException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
