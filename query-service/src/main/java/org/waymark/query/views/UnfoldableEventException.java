package org.waymark.query.views;

/** A view cannot read or fold an event; it stops there, so that nothing is skipped silently. */
public final class UnfoldableEventException extends RuntimeException {

    private final long position;

    UnfoldableEventException(long position, RuntimeException cause) {
        super("The event at position " + position + " cannot be taken in: " + cause.getMessage(), cause);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
