package org.waymark.benchmarks.services;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How long views have been behind, reckoned from samples: since the first one with an event that they have not taken in at
 * the last. As exact as samples are frequent.
 */
final class ViewLag {

    private record Head(long nanos, long position) {}

    private final Deque<Head> notTakenIn = new ArrayDeque<>();

    /**
     * Takes a sample.
     *
     * @param nanos when
     * @param head the last position that is recorded
     * @param position the last one that all views have taken in
     * @return for how many nanoseconds views have been behind
     */
    long sample(long nanos, long head, long position) {
        Head last = notTakenIn.peekLast();
        if (last == null || head > last.position()) {
            notTakenIn.addLast(new Head(nanos, head));
        }
        Head first = notTakenIn.peekFirst();
        while (first != null && first.position() <= position) {
            notTakenIn.removeFirst();
            first = notTakenIn.peekFirst();
        }
        return first == null ? 0 : nanos - first.nanos();
    }
}
