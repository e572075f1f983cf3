package org.waymark.benchmarks.services;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.measure.Targets;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.Services;

/**
 * The longest wait for a command while the data folder is backed up, as {@code ./waymark backup} does it: by another process,
 * to the same disk. Callers pause after each command, as people do.
 */
public final class BackupProgram {

    /** What this program does where nothing else is asked for. */
    public static final Map<String, String> DEFAULTS =
            Map.of("--history", "300000", "--callers", "8", "--warm-up", "10", "--seconds", "20");

    private final Options options;
    private final PrintStream out;

    public BackupProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        Targets targets = new Targets();
        int callers = Collections.max(options.callers());
        ResultTable table = ResultTable.begin(
                out,
                "report-stage-progress by %d callers, alone and during a backup".formatted(callers),
                "events before",
                "while",
                "s",
                "commands",
                "p50 ms",
                "p99 ms",
                "longest ms",
                "turned away",
                "MB in the database");
        for (int history : options.history()) {
            try (Scratch scratch = new Histories(options.folder()).scratch(history);
                    Scratch backups = new Histories(options.folder()).scratch(0);
                    Services services = Services.open(scratch.folder())) {
                Reporters reporters = new Reporters(services.commands(), callers);
                Measurement ignored = reporters.during(sleep(options.load().warmUp()));
                row(
                        table,
                        history,
                        "alone",
                        reporters.during(sleep(options.load().span())),
                        services);
                for (int round = 1; round <= options.rounds(); round++) {
                    Measurement during = reporters.during(() -> backUp(scratch.folder(), backups.folder()));
                    row(table, history, "backup " + round, during, services);
                    targets.atMost(
                            "longest wait for a command during a backup",
                            1_000,
                            "ms",
                            during.millis(1),
                            "%,d events".formatted(history));
                    targets.atMost("commands turned away", 0, "", during.refused(), "%,d events".formatted(history));
                }
            }
        }
        targets.print(out);
    }

    private static Readers.Happening sleep(Duration span) {
        return () -> Thread.sleep(span);
    }

    private static void row(ResultTable table, int history, String when, Measurement seen, Services services) {
        table.row(
                history,
                when,
                seen.operations() / seen.perSecond(),
                seen.operations(),
                seen.median(),
                seen.millis(0.99),
                seen.millis(1),
                seen.refused(),
                services.fileSize() / 1e6);
    }

    private void backUp(Path data, Path backups) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-jar",
                        options.jar().toString(),
                        "backup",
                        backups.toString(),
                        "--keep",
                        "1",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true);
        builder.environment().remove("MONGODB_URI");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("There is no backup: " + said);
        }
    }
}
