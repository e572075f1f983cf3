package org.waymark.query.api;

/** A parameter or header of a request cannot be used; the message says which and what to give instead. */
public final class BadParameterException extends RuntimeException {

    private final String parameter;

    /** @param parameter its name, or that of the header */
    public BadParameterException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
