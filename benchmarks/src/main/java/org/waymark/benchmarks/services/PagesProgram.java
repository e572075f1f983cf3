package org.waymark.benchmarks.services;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.waymark.benchmarks.measure.Growth;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.Ledger;
import org.waymark.benchmarks.setup.Reports;
import org.waymark.benchmarks.setup.Services;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.tokens.ClaimedPositions;

/**
 * The query API: how long the views take to be built from a whole ledger, then how long its pages take, for a strategy
 * of usual size with little or much beside it, and for a large one.
 */
public final class PagesProgram {

    private final Options options;
    private final PrintStream out;
    private final Growth growth = new Growth();

    public PagesProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        for (int history : options.history()) {
            try (Scratch scratch = new Histories(options.folder()).scratch(history);
                    Services services = Services.open(scratch.folder())) {
                measure(history, services);
            }
        }
        growth.print(out);
    }

    private void measure(int history, Services services) throws Exception {
        Http queries = buildViews(services);
        ResultTable table = ResultTable.begin(
                out,
                "Pages of the query API, %,d events stored".formatted(history),
                "page",
                "kB",
                "callers",
                "a second",
                "p50 ms",
                "p95 ms",
                "p99 ms");
        for (int callers : options.callers()) {
            pages(table, history, queries, History.MEASURED, callers);
        }
        if (History.hasLargest(history)) {
            pages(table, history, queries, History.LARGEST, 1);
        }
        readYourWrites(table, history, queries, services.commands());
    }

    private Http buildViews(Services services) throws Exception {
        long before = services.fileSize();
        long begin = System.nanoTime();
        Http queries = services.queries();
        double started = seconds(begin);
        LedgerReader ledger =
                new LedgerReader(services.client().getDatabase(Ledger.DATABASE), LedgerSettings.withDefaults());
        long head = ledger.head().position();
        while (slowest(services) < head) {
            if (seconds(begin) > Duration.ofMinutes(10).toSeconds()) {
                throw new IllegalStateException("The views have not reached position " + head);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        double built = seconds(begin);
        ResultTable table = ResultTable.begin(
                out,
                "Views built from the ledger (documents of all of them)",
                "events",
                "s to start",
                "s until built",
                "events/s",
                "MB before",
                "MB after");
        table.row(head + 1, started, built, (head + 1) / (built - started), before / 1e6, services.fileSize() / 1e6);
        return queries;
    }

    /** How far the documents of the view have come that is furthest behind. */
    private static long slowest(Services services) {
        ClaimedPositions positions = new ClaimedPositions(
                services.client().getDatabase(Ledger.DATABASE),
                "views",
                "benchmark",
                Duration.ofSeconds(10),
                Clock.systemUTC());
        return positions.read().values().stream()
                .mapToLong(ClaimedPositions.Position::position)
                .min()
                .orElse(-1);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void pages(ResultTable table, int history, Http http, StrategyCode strategy, int callers) throws Exception {
        for (Map.Entry<String, String> page : paths(strategy).entrySet()) {
            String path = page.getValue();
            double size = http.page(path, -1) / 1e3;
            Measurement measured = options.load().measure(callers, (caller, turn) -> http.page(path, -1));
            boolean usual = strategy.equals(History.MEASURED);
            if (usual) {
                growth.add(page.getKey() + ", " + callers + " callers", history, measured);
            }
            row(table, page.getKey() + (usual ? "" : ", large strategy"), size, measured);
        }
    }

    private static void row(ResultTable table, String name, double size, Measurement measured) {
        table.row(
                name,
                size,
                measured.callers(),
                measured.perSecond(),
                measured.median(),
                measured.millis(0.95),
                measured.millis(0.99));
    }

    private static Map<String, String> paths(StrategyCode strategy) {
        String base = "/api/strategies/" + strategy + "/";
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("progress-grid", grid(strategy));
        paths.put("action-plan", base + "action-plan");
        paths.put("audit-trail, first 100", base + "audit-trail?limit=100");
        paths.put("audit-trail of a project", base + "audit-trail?item=P1&limit=100");
        paths.put("case file of a project", base + "cases/P1");
        paths.put("progress-grid at position 5,000", grid(strategy) + "?asOf=position:5000");
        return paths;
    }

    private static String grid(StrategyCode strategy) {
        return "/api/strategies/" + strategy + "/progress-grid";
    }

    /** From sending a report to having read the grid that shows it. */
    private void readYourWrites(ResultTable table, int history, Http queries, Http commands) {
        String grid = grid(History.MEASURED);
        Operation operation =
                (caller, turn) -> queries.page(grid, commands.command(Reports.COMMAND, Reports.json(caller, turn, 1)));
        Measurement measured = options.load().measure(1, operation);
        growth.add("report, then the grid that shows it", history, measured);
        row(table, "report, then the grid that shows it", 0.0, measured);
    }
}
