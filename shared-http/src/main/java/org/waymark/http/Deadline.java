package org.waymark.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the work for a request must be done. Whoever works in a long loop asks {@link #check()}, so that the work ends with
 * its time and not only the answer. It belongs to the thread of the request; a thread without one has all the time it needs.
 */
public final class Deadline {

    private static final ThreadLocal<@Nullable Long> END = new ThreadLocal<>();

    private Deadline() {}

    /** What was begun, to be ended on the same thread. */
    public interface Span extends AutoCloseable {

        @Override
        void close();
    }

    /** Gives this thread a time from now on, until the span is closed; a shorter one that it has already is kept. */
    public static Span begin(Duration limit) {
        Long before = END.get();
        long end = System.nanoTime() + limit.toNanos();
        END.set(before != null && before - end < 0 ? before : Long.valueOf(end));
        return () -> {
            if (before == null) {
                END.remove();
            } else {
                END.set(before);
            }
        };
    }

    /**
     * Returns while there is time.
     *
     * @throws DeadlineExceededException if the time of this thread's request is over
     */
    public static void check() {
        Long end = END.get();
        if (end != null && end - System.nanoTime() <= 0) {
            throw new DeadlineExceededException();
        }
    }

    /** {@return how long this thread may still work, and no more than a limit; at least a millisecond} */
    public static Duration left(Duration limit) {
        Long end = END.get();
        if (end == null) {
            return limit;
        }
        long nanos = Math.max(1_000_000, end - System.nanoTime());
        return limit.toNanos() < nanos ? limit : Duration.ofNanos(nanos);
    }
}
