package org.waymark.benchmarks.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What a number of callers saw while they were measured: every latency, none sampled away. */
public final class Measurement {

    private final int callers;
    private final Duration span;
    private final long[] sortedNanos;
    private final long refused;
    private final Usage each;

    /**
     * Keeps and sorts the latencies.
     *
     * @param callers how many called at once
     * @param span for how long
     * @param nanos the latency of each operation
     * @param refused how many more were refused
     * @param each what an operation used on average, those of the warm-up and those refused too
     */
    public Measurement(int callers, Duration span, long[] nanos, long refused, Usage each) {
        this.callers = callers;
        this.span = span;
        this.refused = refused;
        this.sortedNanos = nanos.clone();
        Arrays.sort(sortedNanos);
        this.each = each;
    }

    /** {@return several measurements of the same as one} What an operation used is averaged over the rounds. */
    public static Measurement together(List<Measurement> rounds) {
        long[] nanos = rounds.stream()
                .flatMapToLong(round -> Arrays.stream(round.sortedNanos))
                .toArray();
        Duration span = rounds.stream().map(round -> round.span).reduce(Duration.ZERO, Duration::plus);
        double cpu = rounds.stream()
                .mapToDouble(round -> round.each.cpuMillis())
                .average()
                .orElse(0);
        double written = rounds.stream()
                .mapToDouble(round -> round.each.writtenBytes())
                .average()
                .orElse(0);
        long refused = rounds.stream().mapToLong(Measurement::refused).sum();
        return new Measurement(rounds.getFirst().callers, span, nanos, refused, new Usage(cpu, written));
    }

    public int callers() {
        return callers;
    }

    /** {@return what an operation used on average} */
    public Usage each() {
        return each;
    }

    /** {@return how many were refused; they are not among the operations} */
    public long refused() {
        return refused;
    }

    public int operations() {
        return sortedNanos.length;
    }

    /** {@return operations a second, all callers together} */
    public double perSecond() {
        return sortedNanos.length / (span.toNanos() / 1e9);
    }

    /**
     * {@return the latency, in milliseconds, that a part of the operations did not exceed} Nearest rank, so always one
     * that was seen.
     *
     * @param part 0 exclusive to 1
     */
    public double millis(double part) {
        if (sortedNanos.length == 0) {
            throw new IllegalStateException("Nothing finished within " + span + ": measure for longer");
        }
        int rank = (int) Math.ceil(part * sortedNanos.length);
        return sortedNanos[Math.max(0, rank - 1)] / 1e6;
    }

    /** {@return the latency in the middle, in milliseconds} */
    public double median() {
        return millis(0.5);
    }
}
