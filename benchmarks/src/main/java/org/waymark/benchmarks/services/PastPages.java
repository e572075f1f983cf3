package org.waymark.benchmarks.services;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Targets;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Http;

/** Strategies as of past positions: the first look at each, and looking again. */
record PastPages(Http api, Http browser, History history, PageFigures figures, Targets targets) {

    private record Aim(String name, double firstMillis, double againMillis) {}

    void measure(List<Integer> callers) throws Exception {
        for (History.Part part : history.strategies(History.MEASURED::equals)) {
            MomentsInTurn moments = new MomentsInTurn(part);
            for (int each : callers) {
                again("progress grid, JSON", api, PageAddresses.gridQuery(part.code()), part, each, true);
                first("progress grid, JSON", api, PageAddresses.gridQuery(part.code()), moments, each, true);
                again("progress grid, HTML", browser, PageAddresses.gridPage(part.code()), part, each, true);
                first("progress grid, HTML", browser, PageAddresses.gridPage(part.code()), moments, each, true);
            }
        }
        for (History.Part part : history.strategies(History.LARGER::equals)) {
            large(part, new Aim("page as of a moment in 20,000 events of one strategy", 100, 15));
        }
        for (History.Part part : history.strategies(History.LARGEST::equals)) {
            large(part, new Aim("page as of a moment in 200,000 events of one strategy", 300, Double.NaN));
        }
    }

    private void large(History.Part part, Aim aim) throws Exception {
        String of = " of a strategy of %,d events".formatted(part.size());
        String query = PageAddresses.gridQuery(part.code());
        String page = PageAddresses.gridPage(part.code());
        MomentsInTurn moments = new MomentsInTurn(part);
        int bytes = api.read(query).body().length;
        figures.once("progress grid, JSON" + of, bytes, 1, (caller, turn) -> api.pass(query));
        bytes = browser.read(page).body().length;
        figures.once("progress grid, HTML" + of, bytes, 1, (caller, turn) -> browser.pass(page));
        aimed(aim, first("progress grid, JSON" + of, api, query, moments, 1, false), "JSON, ", true);
        aimed(aim, again("progress grid, JSON" + of, api, query, part, 1, false), "JSON, ", false);
        aimed(aim, first("progress grid, HTML" + of, browser, page, moments, 1, false), "HTML, ", true);
        aimed(aim, again("progress grid, HTML" + of, browser, page, part, 1, false), "HTML, ", false);
    }

    private void aimed(Aim aim, Measurement measured, String format, boolean first) {
        double limit = first ? aim.firstMillis() : aim.againMillis();
        if (!Double.isNaN(limit)) {
            String what = aim.name() + (first ? ", first: p50" : ", again: p50");
            targets.atMost(what, limit, "ms", PageFigures.millis(measured, 0.5), format + figures.where());
        }
    }

    private Measurement first(
            String name, Http http, String address, MomentsInTurn moments, int callers, boolean compared)
            throws Exception {
        int bytes = http.read(PageAddresses.asOf(address, moments.next())).body().length;
        return measured(
                name + ", past, first look",
                bytes,
                callers,
                compared,
                () -> PageAddresses.asOf(address, moments.next()),
                http);
    }

    private Measurement again(String name, Http http, String address, History.Part part, int callers, boolean compared)
            throws Exception {
        String middle = PageAddresses.asOf(address, (part.from() + part.last()) / 2);
        int bytes = http.read(middle).body().length;
        return measured(name + ", past, again", bytes, callers, compared, () -> middle, http);
    }

    private interface Next {
        String address();
    }

    private Measurement measured(String name, int bytes, int callers, boolean compared, Next next, Http http) {
        return compared
                ? figures.compared(name, bytes, callers, (caller, turn) -> http.pass(next.address()))
                : figures.once(name, bytes, callers, (caller, turn) -> http.pass(next.address()));
    }

    /** Positions of a strategy in an order far from sorted, each once before any comes again. */
    static final class MomentsInTurn {

        /** Has no factor in common with any number of positions below it. */
        private static final long STEP = 1_000_003;

        /** Behind what sets a strategy up. */
        private static final int SET_UP = 550;

        private final long from;
        private final long count;
        private final AtomicLong turn = new AtomicLong();

        MomentsInTurn(History.Part part) {
            from = part.from() + SET_UP;
            count = part.last() - from;
        }

        long next() {
            return from + turn.getAndIncrement() * STEP % count;
        }
    }
}
