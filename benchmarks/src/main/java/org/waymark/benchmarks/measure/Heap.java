package org.waymark.benchmarks.measure;

import java.lang.management.ManagementFactory;

/** What this process keeps in memory. */
public final class Heap {

    private Heap() {}

    /** {@return megabytes of the heap that are in use after a collection of all of it} */
    public static double megabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
