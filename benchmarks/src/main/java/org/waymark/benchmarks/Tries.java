package org.waymark.benchmarks;

import java.util.concurrent.atomic.LongAdder;

/** Counts how often commands were tried until they were accepted. */
final class Tries {

    private final LongAdder tries = new LongAdder();
    private final LongAdder accepted = new LongAdder();

    void tried() {
        tries.increment();
    }

    void accepted() {
        accepted.increment();
    }

    /** {@return how many tries were refused} */
    long refused() {
        return tries.sum() - accepted.sum();
    }

    /** {@return tries for each command accepted; 1 where none was refused} */
    double each() {
        return tries.sum() / (double) accepted.sum();
    }
}
