package org.waymark.benchmarks.services;

import java.io.PrintStream;
import org.waymark.benchmarks.measure.Growth;
import org.waymark.benchmarks.measure.Load;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.measure.ResultTable;

/** The figures of one history: each a row of its table, and what is to be compared is kept for that. */
final class PageFigures {

    private final Load load;
    private final int history;
    private final Growth growth;
    private final ResultTable table;

    PageFigures(Load load, PrintStream out, int history, Growth growth) {
        this.load = load;
        this.history = history;
        this.growth = growth;
        this.table = ResultTable.begin(
                out,
                "Pages and queries, %,d events stored".formatted(history),
                "page or query",
                "kB",
                "callers",
                "a second",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "refused",
                "CPU ms each");
    }

    /** Measures what is the same whatever else is stored, so that it is compared between histories. */
    Measurement compared(String name, int bytes, int callers, Operation operation) {
        Measurement measured = once(name, bytes, callers, operation);
        if (measured.operations() > 0) {
            growth.add(name + ", callers: " + callers, history, measured);
        }
        return measured;
    }

    /** Measures what only this history has. */
    Measurement once(String name, int bytes, int callers, Operation operation) {
        Measurement measured = load.measure(callers, operation);
        table.row(
                name,
                bytes / 1e3,
                callers,
                measured.perSecond(),
                millis(measured, 0.5),
                millis(measured, 0.95),
                millis(measured, 0.99),
                measured.refused(),
                measured.each().cpuMillis());
        return measured;
    }

    /** {@return where a figure was taken, for the table of targets} */
    String where() {
        return "%,d events".formatted(history);
    }

    /** {@return a percentile in milliseconds, NaN where all were refused} */
    static double millis(Measurement measured, double part) {
        return measured.operations() == 0 ? Double.NaN : measured.millis(part);
    }
}
