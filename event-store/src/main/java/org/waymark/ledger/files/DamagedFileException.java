package org.waymark.ledger.files;

/** The bytes of a file are not those that were stored, or not all of them are there. */
public final class DamagedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedFileException(String message) {
        super(message);
    }
}
