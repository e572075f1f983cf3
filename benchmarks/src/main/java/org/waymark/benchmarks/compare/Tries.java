package org.waymark.benchmarks.compare;

import java.util.concurrent.atomic.LongAdder;

/** Counts how often commands were tried until they were accepted. */
public final class Tries {

    private final LongAdder tries = new LongAdder();
    private final LongAdder accepted = new LongAdder();

    void tried() {
        tries.increment();
    }

    void accepted() {
        accepted.increment();
    }

    /** {@return how many tries were refused} */
    public long refused() {
        return tries.sum() - accepted.sum();
    }

    /** {@return tries for each command accepted; 1 where none was refused} */
    public double each() {
        return tries.sum() / (double) accepted.sum();
    }
}
