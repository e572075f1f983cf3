package org.waymark.http;

/** The time that a request may take is over, and so is the work for it. */
public final class DeadlineExceededException extends RuntimeException {

    DeadlineExceededException() {
        super("The request took longer than it may");
    }
}
