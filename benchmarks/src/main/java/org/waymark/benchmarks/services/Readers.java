package org.waymark.benchmarks.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.RefusedException;
import org.waymark.benchmarks.measure.Usage;
import org.waymark.benchmarks.setup.Http;

/**
 * People who read pages one after the other, with a pause at each: what they wait for a page, with the processors left to
 * whatever else goes on.
 *
 * @param http   with their session
 * @param pages  in turn
 * @param count  how many people
 * @param before what happens before each page, at the cost of nobody who waits for it
 */
record Readers(Http http, List<String> pages, int count, Happening before) {

    Readers(Http http, List<String> pages, int count) {
        this(http, pages, count, () -> {});
    }

    /** A page is looked at for so long; people take longer. */
    static final Duration PAUSE = Duration.ofMillis(200);

    /** They read for a while. */
    Measurement during(Duration span) throws Exception {
        return during(() -> Thread.sleep(span));
    }

    /** They read while something else happens. */
    Measurement during(Happening happening) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        long begin = System.nanoTime();
        Usage before = Usage.now();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<Seen>> reading = new ArrayList<>();
            for (int reader = 0; reader < count; reader++) {
                int number = reader;
                reading.add(threads.submit((Callable<Seen>) () -> read(number, over)));
            }
            try {
                happening.happen();
            } finally {
                over.set(true);
            }
            List<Seen> seen = new ArrayList<>();
            for (Future<Seen> future : reading) {
                seen.add(future.get());
            }
            long[] nanos = seen.stream()
                    .flatMapToLong(each -> each.nanos().stream().mapToLong(Long::longValue))
                    .toArray();
            long refused = seen.stream().mapToLong(Seen::refused).sum();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new Measurement(
                    count,
                    took,
                    nanos,
                    refused,
                    Usage.now().since(before, LongStream.of(nanos).count()));
        }
    }

    private Seen read(int reader, AtomicBoolean over) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long refused = 0;
        for (int turn = reader; !over.get(); turn++) {
            before.happen();
            long begin = System.nanoTime();
            try {
                http.pass(pages.get(turn % pages.size()));
                nanos.add(System.nanoTime() - begin);
            } catch (RefusedException e) {
                refused++;
            }
            Thread.sleep(PAUSE);
        }
        return new Seen(nanos, refused);
    }

    private record Seen(List<Long> nanos, long refused) {}

    /** What goes on while they read. */
    interface Happening {
        void happen() throws Exception;
    }
}
