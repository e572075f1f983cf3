package org.waymark.benchmarks.services;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** How far a query service has come with what it makes in the background, by its metrics. */
record ViewProgress(MeterRegistry meters) {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration VIEWS_WITHIN = Duration.ofMinutes(20);
    private static final Duration IMAGES_WITHIN = Duration.ofMinutes(10);

    /** {@return how many events the view that is furthest behind has not taken in} */
    long behind() {
        return values("waymark.view.behind").max().orElseThrow(ViewProgress::missing);
    }

    /** {@return the last position that all views have taken in} */
    long position() {
        return values("waymark.view.position").min().orElseThrow(ViewProgress::missing);
    }

    /** Waits until all views have taken in all that is recorded. */
    void awaitViews() throws InterruptedException {
        await("The views are not up to date", () -> behind() == 0, VIEWS_WITHIN);
    }

    /** Waits until the images of the past were made once after the start, where any are kept: until then their count is 0. */
    void awaitImages() throws InterruptedException {
        await(
                "No images of the past were made",
                () -> values("waymark.images.kept.count").allMatch(count -> count > 0),
                IMAGES_WITHIN);
    }

    private LongStream values(String metric) {
        return meters.find(metric).gauges().stream().mapToLong(ViewProgress::value);
    }

    private static long value(Gauge gauge) {
        return (long) gauge.value();
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("The service does not tell how far its views are");
    }

    private static void await(String not, BooleanSupplier aim, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!aim.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(not + " after " + within);
            }
            Thread.sleep(PAUSE);
        }
    }
}
