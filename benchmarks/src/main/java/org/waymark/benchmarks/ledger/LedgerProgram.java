package org.waymark.benchmarks.ledger;

import java.io.PrintStream;
import java.time.Duration;
import org.waymark.benchmarks.measure.Growth;
import org.waymark.benchmarks.measure.Load;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.setup.Histories;

/**
 * What the storage engine does on the embedded database, next to a plain {@code insertOne} of the same document on the
 * same server. Each figure gets a fresh copy of its history, since measuring adds to it; and histories take turns, so that
 * a neighbour on the machine disturbs them alike.
 */
public final class LedgerProgram {

    private final Options options;
    private final PrintStream out;
    private final Growth growth = new Growth();

    public LedgerProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        warmUp();
        appends();
        others();
        growth.print(out);
    }

    /** So that the first figure is not one of an interpreter. */
    private void warmUp() throws Exception {
        Load load = new Load(Duration.ZERO, Duration.ofSeconds(3));
        try (LedgerSubject subject = subject(options.history().getFirst())) {
            load.measure(8, subject.append(8));
            load.measure(8, subject.insertOne());
            load.measure(2, subject.source());
        }
    }

    private LedgerSubject subject(int history) throws Exception {
        return new LedgerSubject(new Histories(options.folder()), history);
    }

    private void appends() throws Exception {
        ResultTable table = ResultTable.begin(
                out,
                "One event appended on a condition, acknowledged when on disk; peer: the same document by insertOne",
                "events before",
                "callers",
                "appends/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "peer/s",
                "peer p50 ms",
                "peer p99 ms",
                "throughput over peer's",
                "median over peer's");
        for (int callers : options.callers()) {
            for (int history : options.history()) {
                try (LedgerSubject subject = subject(history)) {
                    append(table, history, callers, subject);
                }
            }
        }
    }

    private void append(ResultTable table, int history, int callers, LedgerSubject subject) {
        Measurement append = options.load().measure(callers, subject.append(callers));
        Measurement peer = options.load().measure(callers, subject.insertOne());
        growth.add("append, " + callers + " callers", history, append);
        growth.add("peer insertOne, " + callers + " callers", history, peer);
        table.row(
                history,
                callers,
                append.perSecond(),
                append.median(),
                append.millis(0.95),
                append.millis(0.99),
                peer.perSecond(),
                peer.median(),
                peer.millis(0.99),
                append.perSecond() / peer.perSecond(),
                append.median() / peer.median());
    }

    private void others() throws Exception {
        ResultTable table = ResultTable.begin(
                out,
                "Other operations of the engine",
                "what",
                "events before",
                "callers",
                "a second",
                "p50 ms",
                "p95 ms",
                "p99 ms");
        for (int history : options.history()) {
            try (LedgerSubject subject = subject(history)) {
                for (int callers : options.callers()) {
                    other(table, "read the events of a project", history, callers, subject.source());
                }
                for (int callers : options.callers()) {
                    other(table, "read a project and its charter", history, callers, subject.sourceWithCharter());
                }
                other(table, "append, condition older than the memory", history, 1, subject.appendWithOldMarker());
            }
        }
    }

    private void other(ResultTable table, String what, int history, int callers, Operation operation) {
        Measurement measured = options.load().measure(callers, operation);
        growth.add(what + ", " + callers + " callers", history, measured);
        table.row(
                what,
                history,
                callers,
                measured.perSecond(),
                measured.median(),
                measured.millis(0.95),
                measured.millis(0.99));
    }
}
