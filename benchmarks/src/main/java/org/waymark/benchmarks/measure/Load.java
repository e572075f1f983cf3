package org.waymark.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * A closed loop: each caller waits for its answer before it calls again, as people and importing programs do.
 *
 * @param warmUp called but not counted; unless it is zero, each caller has at least its first call for it
 * @param span how long is counted
 */
public record Load(Duration warmUp, Duration span) {

    /**
     * Lets callers repeat an operation and counts those that began within the span; each caller counts at least one. The
     * speed is reckoned up to the end of the last of them. Refusals are counted by themselves.
     *
     * @throws IllegalStateException if an operation fails otherwise: a figure with failures in it means nothing
     */
    public Measurement measure(int callers, Operation operation) {
        long from = System.nanoTime() + warmUp.toNanos();
        long to = from + span.toNanos();
        AtomicLong operations = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        Usage before = Usage.now();
        List<Callable<long[]>> loops = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            loops.add(() -> loop(number, operation, from, to, operations, refused, warmUp.isZero() ? 0 : 1));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> future : threads.invokeAll(loops)) {
                latencies.add(future.get());
            }
            long[] nanos = latencies.stream().flatMapToLong(LongStream::of).toArray();
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            return new Measurement(
                    callers, took, nanos, refused.get(), Usage.now().since(before, operations.get()));
        } catch (Exception e) {
            throw new IllegalStateException("A caller failed, so there is no figure", e);
        }
    }

    private static long[] loop(
            int caller,
            Operation operation,
            long from,
            long to,
            AtomicLong operations,
            AtomicLong refused,
            long uncounted)
            throws Exception {
        LongStream.Builder latencies = LongStream.builder();
        boolean counted = false;
        for (long turn = 0; System.nanoTime() < to || !counted; turn++) {
            operation.prepare(caller, turn);
            long begin = System.nanoTime();
            boolean done = done(operation, caller, turn);
            long end = System.nanoTime();
            operations.incrementAndGet();
            if (begin >= from && turn >= uncounted) {
                counted = true;
                if (done) {
                    latencies.add(end - begin);
                } else {
                    refused.incrementAndGet();
                }
            }
        }
        return latencies.build().toArray();
    }

    /** {@return false if it was refused} */
    private static boolean done(Operation operation, int caller, long turn) throws Exception {
        try {
            operation.run(caller, turn);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
