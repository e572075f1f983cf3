package org.waymark.benchmarks.services;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.NodeProcess;
import org.waymark.benchmarks.setup.Reports;
import org.waymark.benchmarks.setup.Tokens;
import org.waymark.embedded.EmbeddedMongo;

/**
 * Commands over HTTP to one, two and more processes of the command service on one database. Each caller keeps to its
 * node, and to projects of its own. All run on this machine, so further nodes show what they cost each other, not what
 * more machines would bring.
 */
public final class NodesProgram {

    private static final int MOST_NODES = 3;
    private static final Path JAR = Path.of("command-service", "target", "command-service-exec.jar");
    private static final String POSITIONS_LOST = "waymark_ledger_retries_total";
    private static final String DECIDED_AGAIN = "waymark_commands_conflicts_total";

    private final Options options;
    private final PrintStream out;

    public NodesProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException(
                    "There is no " + JAR + ": ./mvnw -pl command-service -am package -DskipTests");
        }
        ResultTable table = ResultTable.begin(
                out,
                "report-stage-progress over HTTP, answered when on disk, by processes of command-service on one database",
                "nodes",
                "callers",
                "commands/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "positions lost a command",
                "decided again a command");
        for (int callers : options.callers()) {
            for (int nodes = 1; nodes <= Math.min(MOST_NODES, callers); nodes++) {
                measure(table, nodes, callers);
            }
        }
    }

    private void measure(ResultTable table, int nodes, int callers) throws Exception {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            Scratch scratch =
                    new Histories(options.folder()).scratch(options.history().getFirst());
            open.push(scratch);
            EmbeddedMongo server = EmbeddedMongo.open(scratch.folder());
            open.push(server);
            List<NodeProcess> processes = start(nodes, server, scratch.folder(), open);
            Measurement measured = options.load()
                    .measure(
                            callers,
                            (caller, turn) -> processes
                                    .get(caller % nodes)
                                    .http()
                                    .command(Reports.COMMAND, Reports.json(caller, turn, callers)));
            double all = measured.operations() * warmUpToo();
            table.row(
                    nodes,
                    callers,
                    measured.perSecond(),
                    measured.median(),
                    measured.millis(0.95),
                    measured.millis(0.99),
                    sum(processes, POSITIONS_LOST) / all,
                    sum(processes, DECIDED_AGAIN) / all);
        } finally {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        }
    }

    private List<NodeProcess> start(int nodes, EmbeddedMongo server, Path folder, Deque<AutoCloseable> open)
            throws Exception {
        Tokens tokens = new Tokens();
        Path publicKey = tokens.publicKeyIn(folder);
        List<NodeProcess> processes = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            NodeProcess process = NodeProcess.start(JAR, server.connectionString(), publicKey, tokens.token());
            open.push(process);
            processes.add(process);
        }
        return processes;
    }

    /** The nodes count from their start, so what they count is held against the commands of the warm-up too. */
    private double warmUpToo() {
        double span = options.load().span().toMillis();
        return (span + options.load().warmUp().toMillis()) / span;
    }

    private static double sum(List<NodeProcess> processes, String metric) throws Exception {
        double sum = 0;
        for (NodeProcess process : processes) {
            sum += process.metric(metric);
        }
        return sum;
    }
}
