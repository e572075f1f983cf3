package org.waymark.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the storage engine does on the embedded database, next to a plain {@code insertOne} of the same document on the
 * same server. Histories take turns within each figure, so that a neighbour on the machine disturbs them alike.
 */
final class LedgerProgram {

    private final Options options;
    private final PrintStream out;
    private final Growth growth = new Growth();

    LedgerProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run() throws Exception {
        Histories histories = new Histories(options.folder());
        List<LedgerSubject> subjects = new ArrayList<>();
        try {
            for (int history : options.history()) {
                subjects.add(new LedgerSubject(histories, history));
            }
            warmUp(subjects.getFirst());
            appends(subjects);
            others(subjects);
            growth.print(out);
        } finally {
            for (LedgerSubject subject : subjects) {
                subject.close();
            }
        }
    }

    /** So that the first figure is not one of an interpreter. */
    private static void warmUp(LedgerSubject subject) {
        Load load = new Load(Duration.ZERO, Duration.ofSeconds(3));
        load.measure(8, subject.append(8));
        load.measure(8, subject.insertOne());
        load.measure(2, subject.source());
    }

    private void appends(List<LedgerSubject> subjects) {
        Table table = Table.begin(
                out,
                "One event appended on a condition, acknowledged when on disk; peer: the same document by insertOne",
                "events stored",
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
            for (LedgerSubject subject : subjects) {
                Measurement append = options.load().measure(callers, subject.append(callers));
                Measurement peer = options.load().measure(callers, subject.insertOne());
                growth.add("append, " + callers + " callers", subject.history(), append);
                growth.add("peer insertOne, " + callers + " callers", subject.history(), peer);
                table.row(
                        subject.history(),
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
        }
    }

    private void others(List<LedgerSubject> subjects) {
        Table table = Table.begin(
                out,
                "Other operations of the engine",
                "what",
                "events stored",
                "callers",
                "a second",
                "p50 ms",
                "p95 ms",
                "p99 ms");
        for (LedgerSubject subject : subjects) {
            other(table, "append, condition older than the memory", subject, 1, subject.appendWithOldMarker());
        }
        for (int callers : options.callers()) {
            for (LedgerSubject subject : subjects) {
                other(table, "read the events of a project", subject, callers, subject.source());
            }
        }
    }

    private void other(Table table, String what, LedgerSubject subject, int callers, Operation operation) {
        Measurement measured = options.load().measure(callers, operation);
        growth.add(what + ", " + callers + " callers", subject.history(), measured);
        table.row(
                what,
                subject.history(),
                callers,
                measured.perSecond(),
                measured.median(),
                measured.millis(0.95),
                measured.millis(0.99));
    }
}
