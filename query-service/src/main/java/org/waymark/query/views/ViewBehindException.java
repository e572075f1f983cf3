package org.waymark.query.views;

/** A view has not seen, in the time a request waits, the position that was asked for; asking again may help. */
public final class ViewBehindException extends RuntimeException {

    public ViewBehindException(long wanted, long seen) {
        super(message(wanted, seen));
    }

    /** @param cause why it has stopped there */
    public ViewBehindException(long wanted, long seen, RuntimeException cause) {
        super(message(wanted, seen), cause);
    }

    private static String message(long wanted, long seen) {
        return "The pages show position " + seen + " and were asked for " + wanted + ". Try again in a moment";
    }
}
