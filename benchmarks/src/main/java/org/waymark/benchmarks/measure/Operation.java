package org.waymark.benchmarks.measure;

/** What a caller does again and again while it is measured. */
@FunctionalInterface
public interface Operation {

    /**
     * Does it once; returning means that it was acknowledged.
     *
     * @param caller number of the caller, from 0
     * @param turn how often this caller has done it before
     * @throws RefusedException if the service had no time for it, which is counted
     */
    void run(int caller, long turn) throws Exception;

    /** Does what has to be done before each turn; it takes its time, but none that is counted. */
    default void prepare(int caller, long turn) throws Exception {}
}
