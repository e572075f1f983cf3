package org.waymark.ledger.version;

/** Why data are not used: a newer version has used them. The message says which version to install. */
public final class NewerDataException extends RuntimeException {

    NewerDataException(String message) {
        super(message);
    }
}
