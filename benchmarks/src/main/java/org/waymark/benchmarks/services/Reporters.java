package org.waymark.benchmarks.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.RefusedException;
import org.waymark.benchmarks.measure.Usage;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.Reports;

/** People who report on projects, each on some of their own, with a short pause after each report. */
final class Reporters {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Http commands;
    private final int count;
    private final long[] turns;

    Reporters(Http commands, int count) {
        this.commands = commands;
        this.count = count;
        this.turns = new long[count];
    }

    /** They report while something else happens. */
    Measurement during(Readers.Happening happening) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        long begin = System.nanoTime();
        Usage before = Usage.now();
        List<Long> nanos = new ArrayList<>();
        long refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<Waited>> reporting = new ArrayList<>();
            for (int caller = 0; caller < count; caller++) {
                int number = caller;
                reporting.add(threads.submit((Callable<Waited>) () -> report(number, over)));
            }
            try {
                happening.happen();
            } finally {
                over.set(true);
            }
            for (Future<Waited> future : reporting) {
                nanos.addAll(future.get().nanos());
                refused += future.get().refused();
            }
        }
        return new Measurement(
                count,
                Duration.ofNanos(System.nanoTime() - begin),
                nanos.stream().mapToLong(Long::longValue).toArray(),
                refused,
                Usage.now().since(before, nanos.size()));
    }

    private record Waited(List<Long> nanos, long refused) {}

    private Waited report(int caller, AtomicBoolean over) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long refused = 0;
        while (!over.get()) {
            long begin = System.nanoTime();
            try {
                commands.command(Reports.COMMAND, Reports.json(caller, turns[caller]++, count));
                nanos.add(System.nanoTime() - begin);
            } catch (RefusedException e) {
                refused++;
            }
            Thread.sleep(PAUSE);
        }
        return new Waited(nanos, refused);
    }
}
