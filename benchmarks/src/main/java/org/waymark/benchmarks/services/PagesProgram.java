package org.waymark.benchmarks.services;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.waymark.benchmarks.measure.Growth;
import org.waymark.benchmarks.measure.Heap;
import org.waymark.benchmarks.measure.HeapFloor;
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

/**
 * The query service: how long the views take to be built from a whole ledger, then how long its queries and pages take,
 * now and as of the past, for a strategy of usual size with little or much beside it, and for larger ones.
 */
public final class PagesProgram {

    private static final Load EACH_ONCE = new Load(Duration.ZERO, Duration.ZERO);

    private static final int QUARTERS = 4;

    private final Options options;
    private final PrintStream out;
    private final Growth growth = new Growth();
    private final Targets targets = new Targets();

    public PagesProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        for (int size : options.history()) {
            History history = History.of(size);
            try (Scratch scratch = new Histories(options.folder()).scratch(history);
                    Services services = Services.open(scratch.folder())) {
                buildViews(size, services);
                services.stopLast();
                measure(size, history, services);
            }
        }
        growth.print(out);
        growth.largest()
                .ifPresent(most -> targets.atMost(
                        "longest history over the shortest: median", 1.2, "", most.medians(), most.name()));
        targets.print(out);
    }

    private void buildViews(int size, Services services) throws Exception {
        double fileBefore = services.fileSize() / 1e6;
        double heapBefore = Heap.megabytes();
        long begin = System.nanoTime();
        Http ignored = services.queries();
        double started = seconds(begin);
        ViewProgress views = new ViewProgress(services.queryMeters());
        List<Double> floors;
        try (HeapFloor floor = new HeapFloor()) {
            views.awaitViews();
            floors = floor.megabytes(QUARTERS);
        }
        double built = seconds(begin);
        double speed = (views.position() + 1) / (built - started);
        ResultTable.begin(
                        out,
                        "All views built from the ledger",
                        "events",
                        "s to start",
                        "s until built",
                        "events/s",
                        "MB of file before",
                        "after",
                        "MB of heap before",
                        "after")
                .row(size, started, built, speed, fileBefore, services.fileSize() / 1e6, heapBefore, Heap.megabytes());
        ResultTable.begin(
                        out,
                        "Heap in use after a collection while they were built, the least in each quarter of the time, MB",
                        "events",
                        "first",
                        "second",
                        "third",
                        "last")
                .row(size, floors.get(0), floors.get(1), floors.get(2), floors.get(3));
        targets.atLeast("all views built: events a second", 10_000, "", speed, "%,d events".formatted(size));
    }

    private void measure(int size, History history, Services services) throws Exception {
        long begin = System.nanoTime();
        Http api = services.queries();
        api.read("/api/strategies");
        double ready = seconds(begin);
        Http browser = SignIn.browser(api);
        cold(history, api, ready);
        Http commands = services.commands();
        new ViewProgress(services.queryMeters()).awaitImages();
        firstVisit(size, browser);
        PageFigures figures = new PageFigures(options.load(), out, size, growth);
        PresentPages present = new PresentPages(api, browser, commands, figures, targets);
        present.measure(options.callers());
        new PastPages(api, browser, history, figures, targets).measure(options.callers());
        present.measureAfterReports(options.callers());
    }

    /** The first request for each strategy after a start with views up to date. */
    private void cold(History history, Http api, double ready) {
        ResultTable table = ResultTable.begin(
                out,
                "Started again, views up to date, ready after %.1f s: first grid of each strategy, JSON"
                        .formatted(ready),
                "strategy",
                "events",
                "ms");
        for (History.Part part : history.strategies()) {
            Measurement once = EACH_ONCE.measure(1, (caller, turn) -> api.read(PageAddresses.gridQuery(part.code())));
            table.row(part.code(), part.size(), PageFigures.millis(once, 0.5));
        }
    }

    private void firstVisit(int size, Http browser) throws Exception {
        ResultTable table = ResultTable.begin(
                out,
                "First page of a visitor over the wire, with its styles and scripts, compressed",
                "page",
                "files",
                "KiB");
        String overview = PageAddresses.overviewPage(History.MEASURED);
        for (String page : List.of("/sign-in", overview, PageAddresses.gridPage(History.MEASURED))) {
            FirstVisit visit = FirstVisit.to(browser, page);
            table.row(page, visit.files(), visit.kibibytes());
            if (page.equals(overview)) {
                targets.atMost(
                        "first page of a visitor, over the wire",
                        60,
                        "KiB",
                        visit.kibibytes(),
                        "overview, %,d events".formatted(size));
            }
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
