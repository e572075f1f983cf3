package org.waymark.command.imports;

import java.util.concurrent.atomic.AtomicInteger;

/** How many rows of an import are safe or refused by now; read while it runs. */
final class Progress {

    private final AtomicInteger done = new AtomicInteger();
    private volatile int all;

    void begin(int rows) {
        all = rows;
    }

    void oneMore() {
        done.incrementAndGet();
    }

    int done() {
        return done.get();
    }

    /** All rows; 0 while the file is still read. */
    int all() {
        return all;
    }
}
