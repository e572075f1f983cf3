package org.waymark.standalone;

/** What stops the start and can be mended at the prompt; the message says how. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
