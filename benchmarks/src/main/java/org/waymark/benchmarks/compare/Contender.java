package org.waymark.benchmarks.compare;

import org.waymark.benchmarks.measure.Operation;

/** A store that is compared with others: the same is done to each. Every append is acknowledged when it is on disk. */
public interface Contender extends AutoCloseable {

    String name();

    /** Appends an event on a condition that the caller already knows. */
    Operation append(ComparedCases cases, int callers);

    /**
     * What a command does: reads the case, decides, appends on the condition that nothing was added meanwhile; where
     * something was, it pauses and does all of it again.
     *
     * @param tries counts how often it was done
     */
    Operation command(ComparedCases cases, Tries tries);

    /** Stores the events of a history, by whatever way is quick. */
    void fill(int events) throws Exception;

    /** Reads the whole history from its beginning as a stream of events; {@return how many there are}. */
    long stream(long events) throws Exception;

    @Override
    void close();
}
