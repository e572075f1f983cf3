package org.waymark.benchmarks.services;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.benchmarks.measure.Growth;
import org.waymark.benchmarks.measure.Load;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.Reports;
import org.waymark.benchmarks.setup.Services;
import org.waymark.benchmarks.setup.StrategyHistory;

/**
 * Commands over HTTP: {@code report-stage-progress} on {@value StrategyHistory#PROJECTS} projects, each with a bearer
 * token, answered when on disk. The peer is a service that stores the same document and decides nothing: what the
 * machine, HTTP and the disk cost whoever stores anything.
 */
public final class CommandsProgram {

    private final Options options;
    private final PrintStream out;
    private final Growth growth = new Growth();

    public CommandsProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        measure(options.history().getFirst(), 8, new Load(Duration.ZERO, Duration.ofSeconds(20)));
        ResultTable table = ResultTable.begin(
                out,
                "report-stage-progress over HTTP, answered when on disk; peer: a service that only stores",
                "events before",
                "callers",
                "commands/s",
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
                Pair pair = measure(history, callers, options.load());
                growth.add("report-stage-progress, " + callers + " callers", history, pair.commands);
                growth.add("peer, " + callers + " callers", history, pair.peer);
                row(table, history, pair.commands, pair.peer);
            }
        }
        growth.print(out);
        onOneProject();
    }

    /** In a meeting everybody writes about the same project: what many get done together, over what one does. */
    private void onOneProject() throws Exception {
        ResultTable table = ResultTable.begin(
                out,
                "all callers on one project, over one caller",
                "command",
                "callers",
                "commands/s",
                "p50 ms",
                "p99 ms",
                "throughput over one caller's");
        for (String command : List.of(Reports.COMMAND, "add-note")) {
            double one = 0;
            for (int callers : options.callers()) {
                Measurement measured = onOneProject(command, callers);
                one = one == 0 ? measured.perSecond() : one;
                table.row(
                        command,
                        callers,
                        measured.perSecond(),
                        measured.median(),
                        measured.millis(0.99),
                        measured.perSecond() / one);
            }
        }
    }

    private Measurement onOneProject(String command, int callers) throws Exception {
        try (Scratch scratch = new Histories(options.folder())
                        .scratch(options.history().getFirst());
                Services services = Services.open(scratch.folder())) {
            Http http = services.commands();
            AtomicInteger turns = new AtomicInteger();
            return options.load().measure(callers, (caller, turn) -> http.command(command, body(command, turns)));
        }
    }

    private static String body(String command, AtomicInteger turns) {
        return command.equals(Reports.COMMAND)
                ? Reports.json(History.MEASURED, 1, turns.getAndIncrement())
                : """
                        {"strategy":"%s","item":"P1","text":"The second cohort starts in spring (%d)"}""".formatted(History.MEASURED, turns.getAndIncrement());
    }

    private record Pair(Measurement commands, Measurement peer) {}

    private static void row(ResultTable table, int history, Measurement commands, Measurement peer) {
        table.row(
                history,
                commands.callers(),
                commands.perSecond(),
                commands.median(),
                commands.millis(0.95),
                commands.millis(0.99),
                peer.perSecond(),
                peer.median(),
                peer.millis(0.99),
                commands.perSecond() / peer.perSecond(),
                commands.median() / peer.median());
    }

    /** Each on a fresh copy of the history, since measuring adds to it. */
    private Pair measure(int history, int callers, Load load) throws Exception {
        try (Scratch scratch = new Histories(options.folder()).scratch(history);
                Services services = Services.open(scratch.folder())) {
            Http http = services.commands();
            Measurement commands = load.measure(callers, reporting(http, callers));
            try (PlainService plain = new PlainService(services.client(), services.newToken())) {
                return new Pair(commands, load.measure(callers, reporting(plain.http(), callers)));
            }
        }
    }

    private static Operation reporting(Http http, int callers) {
        return (caller, turn) -> http.command(Reports.COMMAND, Reports.json(caller, turn, callers));
    }
}
