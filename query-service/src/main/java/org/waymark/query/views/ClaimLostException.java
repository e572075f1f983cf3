package org.waymark.query.views;

/** Another node writes the documents of views by now. */
final class ClaimLostException extends RuntimeException {

    ClaimLostException() {
        super("Another node has taken over the views");
    }
}
