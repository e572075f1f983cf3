package org.waymark.benchmarks.services;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.measure.Usage;
import org.waymark.benchmarks.setup.Answer;

/** How long requests of each kind took, and what became of the others; used by all callers at once. */
final class KindFigures {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;

    private final Map<String, Figures> kinds = new TreeMap<>();

    private static final class Figures {
        private final LongStream.Builder nanos = LongStream.builder();
        private final Map<String, Integer> errors = new TreeMap<>();
        private int turnedAway;
        private int faults;
    }

    /** Notes an answer and after what time it came. */
    synchronized void answered(String kind, long nanos, Answer answer) {
        Figures figures = figures(kind);
        if (answer.turnedAway()) {
            figures.turnedAway++;
        } else if (answer.status() < FIRST_ERROR) {
            figures.nanos.add(nanos);
        } else {
            figures.errors.merge(Integer.toString(answer.status()), 1, Integer::sum);
            figures.faults += answer.status() >= FIRST_FAULT ? 1 : 0;
        }
    }

    /** Notes that no answer came. */
    synchronized void unanswered(String kind, Exception failure) {
        Figures figures = figures(kind);
        figures.errors.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
        figures.faults++;
    }

    private Figures figures(String kind) {
        return kinds.computeIfAbsent(kind, k -> new Figures());
    }

    /** {@return how many were answered with a fault of the server, or not at all; those turned away are not among them} */
    synchronized int faults() {
        return kinds.values().stream().mapToInt(figures -> figures.faults).sum();
    }

    /** Prints a row for each kind. */
    synchronized void print(PrintStream out, String heading, int callers, Duration span) {
        ResultTable table = ResultTable.begin(
                out,
                heading,
                "request",
                "answered",
                "a second",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "turned away",
                "other errors, by status");
        for (Map.Entry<String, Figures> kind : new LinkedHashMap<>(kinds).entrySet()) {
            Figures figures = kind.getValue();
            long[] nanos = figures.nanos.build().toArray();
            Measurement measured = new Measurement(callers, span, nanos, figures.turnedAway, new Usage(0, 0));
            table.row(
                    kind.getKey(),
                    measured.operations(),
                    measured.perSecond(),
                    PageFigures.millis(measured, 0.5),
                    PageFigures.millis(measured, 0.95),
                    PageFigures.millis(measured, 0.99),
                    PageFigures.millis(measured, 1),
                    figures.turnedAway,
                    errors(figures));
        }
    }

    private static String errors(Figures figures) {
        return figures.errors.entrySet().stream()
                .map(error -> error.getValue() + " × " + error.getKey())
                .collect(Collectors.joining(", "));
    }
}
