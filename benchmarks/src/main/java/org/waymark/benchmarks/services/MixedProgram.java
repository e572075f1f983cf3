package org.waymark.benchmarks.services;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.waymark.benchmarks.measure.Load;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.measure.Targets;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.Services;
import org.waymark.benchmarks.setup.SignIn;
import org.waymark.events.StrategyCode;

/**
 * Both services under a load of everything at once: many callers read and record on five strategies of different sizes. How
 * long each kind of request takes, how far views are behind meanwhile, and how soon all is as before.
 */
public final class MixedProgram {

    /** What this program does where nothing else is asked for. */
    public static final Map<String, String> DEFAULTS =
            Map.of("--history", "300000", "--callers", "64", "--seconds", "60");

    private final Options options;
    private final PrintStream out;
    private final Targets targets = new Targets();

    public MixedProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        History history = History.ofDifferentSizes(Collections.max(options.history()));
        out.println("- strategies: " + history);
        try (Scratch scratch = new Histories(options.folder()).scratch(history);
                Services services = Services.open(scratch.folder())) {
            Http api = services.queries();
            ViewProgress views = new ViewProgress(services.queryMeters());
            MixedRequests requests = new MixedRequests(api, SignIn.browser(api), services.commands());
            views.awaitViews();
            views.awaitImages();
            if (!options.load().warmUp().isZero()) {
                run(
                        new MixedLoad(requests, history),
                        Collections.max(options.callers()),
                        options.load().warmUp());
            }
            for (int callers : options.callers()) {
                measure(callers, history, requests, views);
            }
        }
        targets.print(out);
    }

    private void measure(int callers, History history, MixedRequests requests, ViewProgress views) throws Exception {
        StrategyCode smallest = history.strategies().getFirst().code();
        StrategyCode largest = history.strategies().getLast().code();
        views.awaitViews();
        Recovery recovery = new Recovery(requests.api(), PageAddresses.gridQuery(largest), views);
        MixedLoad load = new MixedLoad(requests, history);
        Duration span = options.load().span();
        LagProbe probe = new LagProbe(views, requests.api(), requests.commands(), smallest);
        try (probe) {
            run(load, callers, span);
        }
        double recovered = recovery.seconds();
        String title = "%d callers, %d s: ".formatted(callers, span.toSeconds());
        load.kinds().print(out, title + "requests by kind", callers, span);
        load.together().print(out, title + "all together", callers, span);
        printLag(title, probe);
        ResultTable.begin(
                        out,
                        title + "after the load",
                        "grid before, slowest of 50, ms",
                        "s until as fast again, views up to date")
                .row(recovery.usualMillis(), recovered);
        aim(title, load, probe, recovered);
    }

    private static void run(MixedLoad load, int callers, Duration span) {
        Measurement ignored = new Load(Duration.ZERO, span).measure(callers, load);
    }

    private void printLag(String title, LagProbe probe) {
        ResultTable table = ResultTable.begin(
                out,
                title
                        + "how far views are behind, looked at ten times a second (%,d events at most)"
                                .formatted(probe.mostEvents()),
                "what",
                "looks",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms");
        lagRow(table, "views behind the ledger", probe.lags());
        lagRow(table, "from an acknowledged command to having read it", probe.seen());
        out.println();
        out.println("Looks that were refused: " + probe.seen().refused());
    }

    private static void lagRow(ResultTable table, String what, Measurement measured) {
        table.row(
                what,
                measured.operations(),
                PageFigures.millis(measured, 0.5),
                PageFigures.millis(measured, 0.95),
                PageFigures.millis(measured, 0.99),
                PageFigures.millis(measured, 1));
    }

    private void aim(String title, MixedLoad load, LagProbe probe, double recovered) {
        targets.atMost(
                title + "faults but for those turned away", 0, "", load.kinds().faults(), "all kinds");
        String behind = title + "views behind, at most";
        targets.atMost(behind, 2, "s", PageFigures.millis(probe.lags(), 1) / 1e3, "by their metric");
        targets.atMost(behind, 2, "s", PageFigures.millis(probe.seen(), 1) / 1e3, "from a command to having read it");
        targets.atMost(title + "recovered after", 2, "s", recovered, "grid as before, views up to date");
    }
}
