package org.waymark.ledger;

/** Somebody else has written at a position of the ledger. */
public final class PositionTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionTakenException(long position) {
        super("Position " + position + " of the ledger is taken");
    }
}
