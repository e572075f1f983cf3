package org.waymark.query.api;

/** A parameter of a request cannot be used; the message says which and what to give instead. */
public final class BadParameterException extends RuntimeException {

    public BadParameterException(String message) {
        super(message);
    }
}
