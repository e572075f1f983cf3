package org.waymark.benchmarks.services;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.measure.Targets;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.ImportedTable;
import org.waymark.benchmarks.setup.Services;
import org.waymark.benchmarks.setup.SignIn;

/**
 * Tables of {@value #ROWS} rows come in while other people read pages: how long that takes, and how much longer they wait for a
 * page than when nobody imports. Both are measured in the same run, on another strategy and on the one that is imported into.
 */
public final class ImportsProgram {

    /** What this program does where nothing else is asked for. */
    public static final Map<String, String> DEFAULTS =
            Map.of("--history", "10000", "--callers", "4", "--warm-up", "10", "--seconds", "20");

    private static final int ROWS = 10_000;
    private static final int ROWS_TO_WARM_UP = 500;
    private static final int THEMES = 8;
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMillis(500);
    private static final Pattern JOB = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");
    private static final Pattern LANDED = Pattern.compile("\"landed\":(\\d+)}");

    private final Options options;
    private final PrintStream out;
    private final Targets targets = new Targets();

    public ImportsProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        History history = History.of(Collections.max(options.history()));
        try (Scratch scratch = new Histories(options.folder()).scratch(history);
                Services services = Services.open(scratch.folder())) {
            Http api = services.queries();
            Http commands = services.commands();
            ViewProgress views = new ViewProgress(services.queryMeters());
            views.awaitViews();
            Http browser = SignIn.browser(api);
            for (ImportedTable table : tables(ROWS_TO_WARM_UP)) {
                String strategy = strategy(commands, "W" + table.kind().charAt(0));
                Measurement ignored = readers(browser, List.of(strategy))
                        .during(options.load().warmUp());
                bringIn(commands, strategy, table);
            }
            for (ImportedTable table : tables(ROWS)) {
                measure(table, commands, browser, views);
            }
        }
        targets.print(out);
    }

    private static List<ImportedTable> tables(int rows) {
        return List.of(ImportedTable.actions(rows, THEMES), ImportedTable.risks(rows));
    }

    /** A new strategy with themes and nothing else. */
    private static String strategy(Http commands, String code) throws IOException, InterruptedException {
        String strategy = code.toUpperCase(Locale.ROOT);
        commands.command(
                "create-strategy",
                "{\"code\":\"%s\",\"title\":\"Brought in\",\"from\":\"2026-04-01\",\"to\":\"2029-03-31\"}"
                        .formatted(strategy));
        for (int theme = 1; theme <= THEMES; theme++) {
            commands.command(
                    "add-theme",
                    "{\"strategy\":\"%s\",\"ref\":\"%d\",\"title\":\"Theme %d\"}".formatted(strategy, theme, theme));
        }
        return strategy;
    }

    private Readers readers(Http browser, List<String> more) {
        List<String> pages =
                new ArrayList<>(PageAddresses.pages(History.MEASURED).values());
        pages.add(PageAddresses.gridPage(History.MEASURED));
        more.forEach(strategy -> pages.add("/strategies/" + strategy));
        return new Readers(browser, pages, Collections.max(options.callers()));
    }

    private void measure(ImportedTable table, Http commands, Http browser, ViewProgress views) throws Exception {
        String strategy = strategy(commands, "I" + table.kind().charAt(0));
        Readers others = readers(browser, List.of());
        Readers sameStrategy = new Readers(browser, List.of("/strategies/" + strategy), 1);
        views.awaitViews();
        Measurement alone = others.during(options.load().span());
        double triedOut = timed(() -> tryOut(commands, strategy, table));
        Import run = new Import(commands, strategy, table, views);
        List<Measurement> beside = new ArrayList<>();
        Measurement meanwhile = others.during(() -> beside.add(sameStrategy.during(run::run)));
        Measurement afterwards =
                changing(commands, sameStrategy, strategy).during(options.load().span());
        print(table, triedOut, run);
        ResultTable pages = ResultTable.begin(
                out,
                "Pages while %,d %s come in".formatted(ROWS, table.many()),
                "pages",
                "readers",
                "alone: p50 ms",
                "p99 ms",
                "meanwhile: pages",
                "p50 ms",
                "p99 ms",
                "turned away",
                "p50, times as long",
                "p99, times as long");
        compare(pages, "those of another strategy", alone, meanwhile, table);
        compare(
                pages,
                "overview of the strategy that they come into (alone: first look after a change)",
                afterwards,
                beside.getFirst(),
                table);
    }

    /** Readers who each time find that one thing changed since they looked, as they do while a table comes in. */
    private static Readers changing(Http commands, Readers readers, String strategy) {
        return new Readers(
                readers.http(),
                readers.pages(),
                readers.count(),
                () -> commands.command(
                        "plan-action",
                        "{\"strategy\":\"%s\",\"theme\":\"1\",\"activities\":\"One more\"}".formatted(strategy)));
    }

    private void print(ImportedTable table, double triedOut, Import run) {
        ResultTable.begin(
                        out,
                        "%,d %s in a file of %,d kB"
                                .formatted(ROWS, table.many(), table.csv().length() / 1000),
                        "dry run, s",
                        "import, s",
                        "rows a second",
                        "of these imported",
                        "s until pages show them all")
                .row(triedOut, run.seconds, ROWS / run.seconds, run.landed, run.shown);
        String what = "%,d %s".formatted(ROWS, table.many());
        targets.atMost("10,000 rows while others read", 60, "s", run.seconds, what);
        targets.atLeast("rows that came in", ROWS, "", run.landed, what);
    }

    private void compare(
            ResultTable pages, String which, Measurement alone, Measurement meanwhile, ImportedTable table) {
        double median = meanwhile.median() / alone.median();
        double slowest = meanwhile.millis(0.99) / alone.millis(0.99);
        pages.row(
                which,
                meanwhile.callers(),
                alone.median(),
                alone.millis(0.99),
                meanwhile.operations(),
                meanwhile.median(),
                meanwhile.millis(0.99),
                meanwhile.refused(),
                median,
                slowest);
        String what = "%s, %s".formatted(table.many(), which);
        targets.atMost("pages of others meanwhile, times as long: p50", 2, "", median, what);
        targets.atMost("pages of others meanwhile, times as long: p99", 2, "", slowest, what);
        targets.atMost("pages of others turned away", 0, "", meanwhile.refused(), what);
    }

    private static void tryOut(Http commands, String strategy, ImportedTable table)
            throws IOException, InterruptedException {
        commands.upload(address(strategy, table) + "&dryRun=true", "table.csv", table.csv());
    }

    private static int bringIn(Http commands, String strategy, ImportedTable table)
            throws IOException, InterruptedException {
        String job =
                found(JOB, commands.upload(address(strategy, table) + "&background=true", "table.csv", table.csv()));
        String answer;
        do {
            Thread.sleep(ASKED_AGAIN_AFTER);
            answer = commands.read("/api/import/jobs/" + job).text();
        } while (found(STATE, answer).equals("running"));
        return Integer.parseInt(found(LANDED, answer));
    }

    private static String address(String strategy, ImportedTable table) {
        return "/api/import/%s?strategy=%s".formatted(table.kind(), strategy);
    }

    private static String found(Pattern pattern, String answer) throws IOException {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("Nothing like " + pattern + " in " + answer);
        }
        return matcher.group(1);
    }

    private static double timed(Readers.Happening happening) throws Exception {
        long begin = System.nanoTime();
        happening.happen();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** One import, and how long it took until it was done and until all could see it. */
    private static final class Import {

        private final Http commands;
        private final String strategy;
        private final ImportedTable table;
        private final ViewProgress views;
        private int landed;
        private double seconds;
        private double shown;

        Import(Http commands, String strategy, ImportedTable table, ViewProgress views) {
            this.commands = commands;
            this.strategy = strategy;
            this.table = table;
            this.views = views;
        }

        void run() throws Exception {
            seconds = timed(() -> landed = bringIn(commands, strategy, table));
            shown = timed(views::awaitViews);
        }
    }
}
