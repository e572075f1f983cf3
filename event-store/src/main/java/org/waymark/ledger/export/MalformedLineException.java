package org.waymark.ledger.export;

/** A line is JSON but not what a line of an export is. */
public final class MalformedLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedLineException(String message) {
        super(message);
    }
}
