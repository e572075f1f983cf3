package org.waymark.query.views;

import java.time.Duration;

/** A view has not seen, in the time a request waits, the position that was asked for; asking again may help. */
public final class ViewBehindException extends RuntimeException {

    private static final long SOONEST = 1;
    private static final long LATEST = 30;

    private final long retryAfter;

    /**
     * Somebody waited for nothing.
     *
     * @param wanted the position that was asked for
     * @param before the position seen when they began to wait
     * @param seen   the position seen now
     */
    public ViewBehindException(long wanted, long before, long seen, Duration waited) {
        super(message(wanted, seen));
        this.retryAfter = retryAfter(wanted - seen, seen - before, waited);
    }

    /** @param cause why it has stopped there */
    public ViewBehindException(long wanted, long seen, RuntimeException cause) {
        super(message(wanted, seen), cause);
        this.retryAfter = LATEST;
    }

    /** After how many seconds it makes sense to ask again: as long as what is lacking takes at the speed of late; 1 to 30. */
    public long retryAfter() {
        return retryAfter;
    }

    static long retryAfter(long lacking, long gained, Duration during) {
        return gained <= 0
                ? LATEST
                : Math.clamp((long) Math.ceil((double) lacking / gained * during.toMillis() / 1_000), SOONEST, LATEST);
    }

    private static String message(long wanted, long seen) {
        return "The pages show position " + seen + " and were asked for " + wanted + ". Try again in a moment";
    }
}
