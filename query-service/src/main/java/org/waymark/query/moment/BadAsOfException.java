package org.waymark.query.moment;

/** The moment asked for cannot be understood or shown; the message says what to give instead. */
public final class BadAsOfException extends RuntimeException {

    public BadAsOfException(String message) {
        super(message);
    }
}
