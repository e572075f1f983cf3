package org.waymark.query.views;

/** A view has not seen, in the time a request waits, the position that was asked for; asking again may help. */
public final class ViewBehindException extends RuntimeException {

    ViewBehindException(long wanted, long seen) {
        super("The pages show position " + seen + " and were asked for " + wanted + "; try again in a moment");
    }
}
