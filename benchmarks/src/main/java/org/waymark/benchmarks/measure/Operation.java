package org.waymark.benchmarks.measure;

/** What a caller does again and again while it is measured. */
@FunctionalInterface
public interface Operation {

    /**
     * Does it once; returning means that it was acknowledged.
     *
     * @param caller number of the caller, from 0
     * @param turn how often this caller has done it before
     */
    void run(int caller, long turn) throws Exception;
}
