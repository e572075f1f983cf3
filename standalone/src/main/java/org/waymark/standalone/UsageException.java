package org.waymark.standalone;

/** Why Waymark cannot start, where the person who starts it can correct that; the message says how. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
