package org.waymark.benchmarks.services;

import java.util.List;
import java.util.Map;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.measure.Targets;
import org.waymark.benchmarks.setup.Answer;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.Reports;

/**
 * The strategy measured as it is now: nothing changed since the last look, asked for with the tag of the last look, and the
 * first look after a report.
 *
 * @param api asks queries
 * @param browser is signed in to the pages
 * @param commands reports
 */
record PresentPages(Http api, Http browser, Http commands, PageFigures figures, Targets targets) {

    private static final String OTHERS = "every other page and query, 1 caller: ";
    private static final int CROWD = 64;

    void measure(List<Integer> callers) throws Exception {
        for (int each : callers) {
            grid(each);
            others("JSON", api, PageAddresses.queries(History.MEASURED), each);
            others("HTML", browser, PageAddresses.pages(History.MEASURED), each);
        }
    }

    private void grid(int callers) throws Exception {
        String query = PageAddresses.gridQuery(History.MEASURED);
        String page = PageAddresses.gridPage(History.MEASURED);
        query(unchangedSince("progress grid, JSON", api, query, callers));
        askedAgain("progress grid, JSON, asked whether it changed", api, query, callers);
        page(unchangedSince("progress grid, HTML", browser, page, callers));
        askedAgain("progress grid, HTML, asked whether it changed", browser, page, callers);
        int compressed = browser.read(page, "Accept-Encoding", "gzip").body().length;
        figures.compared(
                "progress grid, HTML, compressed",
                compressed,
                callers,
                (caller, turn) -> browser.pass(page, "Accept-Encoding", "gzip"));
    }

    private void others(String format, Http http, Map<String, String> addresses, int callers) throws Exception {
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            String name = address.getKey() + ", " + format;
            Measurement measured = unchangedSince(name, http, address.getValue(), callers);
            if (callers == 1) {
                atMost(OTHERS + "p50", 15, measured, 0.5, name + ", ");
                atMost(OTHERS + "p99", 100, measured, 0.99, name + ", ");
            }
        }
    }

    private Measurement unchangedSince(String name, Http http, String address, int callers) throws Exception {
        int bytes = http.read(address).body().length;
        return figures.compared(name, bytes, callers, (caller, turn) -> http.pass(address));
    }

    private void askedAgain(String name, Http http, String address, int callers) throws Exception {
        String tag = http.read(address).tag();
        figures.compared(name, 0, callers, (caller, turn) -> http.readUnchanged(address, tag));
    }

    private void query(Measurement measured) {
        if (measured.callers() == 1) {
            atMost("grid, JSON, unchanged, 1 caller: p50", 3, measured, 0.5, "");
            atMost("grid, JSON, unchanged, 1 caller: p99", 20, measured, 0.99, "");
        }
        if (measured.callers() == CROWD) {
            targets.atLeast(
                    "grid, JSON, unchanged, 64 callers: a second", 1_000, "", measured.perSecond(), figures.where());
            targets.atMost("grid, JSON, unchanged, 64 callers: refused", 0, "", measured.refused(), figures.where());
        }
    }

    private void page(Measurement measured) {
        if (measured.callers() == 1) {
            atMost("grid, HTML, 1 caller: p50", 40, measured, 0.5, "");
            atMost("grid, HTML, 1 caller: p99", 150, measured, 0.99, "");
        }
        if (measured.callers() == CROWD) {
            atMost("grid, HTML, 64 callers: p99", 1_000, measured, 0.99, "");
            targets.atMost("grid, HTML, 64 callers: refused", 0, "", measured.refused(), figures.where());
        }
    }

    /** Records reports, so it comes last of all. */
    void measureAfterReports(List<Integer> callers) throws Exception {
        String query = PageAddresses.gridQuery(History.MEASURED);
        String page = PageAddresses.gridPage(History.MEASURED);
        for (int each : callers) {
            Measurement measured = firstLook("progress grid, JSON, first look after a report", api, query, each);
            if (each == 1) {
                atMost("grid, JSON, first look after a report, 1 caller: p50", 20, measured, 0.5, "");
            }
            firstLook("progress grid, HTML, first look after a report", browser, page, each);
        }
    }

    private Measurement firstLook(String name, Http http, String address, int callers) throws Exception {
        Answer before = http.read(address);
        return figures.compared(name, before.body().length, callers, new FirstLook(http, address, callers));
    }

    /** Reports before each turn and asks for what shows it; only the asking is timed. */
    private final class FirstLook implements Operation {

        private final Http http;
        private final String address;
        private final long[] reported;

        FirstLook(Http http, String address, int callers) {
            this.http = http;
            this.address = address;
            this.reported = new long[callers];
        }

        @Override
        public void prepare(int caller, long turn) throws Exception {
            reported[caller] = commands.command(Reports.COMMAND, Reports.json(caller, turn, reported.length));
        }

        @Override
        public void run(int caller, long turn) throws Exception {
            http.readAt(address, reported[caller]);
        }
    }

    private void atMost(String what, double millis, Measurement measured, double part, String name) {
        targets.atMost(what, millis, "ms", PageFigures.millis(measured, part), name + figures.where());
    }
}
