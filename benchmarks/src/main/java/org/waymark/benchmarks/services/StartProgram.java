package org.waymark.benchmarks.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;

/**
 * The standalone program as {@code ./waymark run} starts it, in a process of its own: how long until it says it is ready,
 * and how much memory it has from the system. The first start on a ledger builds the views; the second is the usual one.
 */
public final class StartProgram {

    private static final Path JVM_OPTIONS = Path.of("standalone", "src", "build", "jvm.options");
    private static final String READY = "Waymark is ready: ";
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final double IDLE = 0.1;

    private final Options options;
    private final PrintStream out;

    public StartProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        if (!Files.isRegularFile(options.jar())) {
            throw new IllegalStateException(
                    "There is no " + options.jar() + ": ./mvnw -pl standalone -am package -DskipTests");
        }
        ResultTable table = ResultTable.begin(
                out,
                "Start of standalone, and its resident memory (./waymark run)",
                "events",
                "start",
                "s to ready",
                "MB when ready",
                "s until idle",
                "MB when idle",
                "s to stop");
        start(table, 0, "first");
        for (int history : options.history()) {
            start(table, history, "first, builds the views");
        }
    }

    private void start(ResultTable table, int history, String first) throws Exception {
        try (Scratch scratch = new Histories(options.folder()).scratch(history)) {
            start(table, history, first, scratch.folder());
            start(table, history, "again", scratch.folder());
        }
    }

    private void start(ResultTable table, int history, String name, Path data) throws Exception {
        long begin = System.nanoTime();
        Process process = process(data);
        try {
            awaitReady(process);
            double ready = seconds(begin);
            double atReady = residentMegabytes(process);
            awaitIdle(process);
            double idle = seconds(begin) - QUIET.toSeconds();
            double atIdle = residentMegabytes(process);
            long stopping = System.nanoTime();
            process.destroy();
            process.waitFor();
            table.row(history, name, ready, atReady, idle, atIdle, seconds(stopping));
        } finally {
            process.destroyForcibly();
        }
    }

    /** As the script {@code waymark} does it, with the class cache where there is one beside the jar. */
    private Process process(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + JVM_OPTIONS, "-Xmx1g"));
        Path cache = options.jar().resolveSibling("waymark.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", options.jar().toString(), "run", "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("WAYMARK_PORT", "0", "WAYMARK_COMMAND_PORT", "0"));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return;
            }
        }
        throw new IllegalStateException("The program ended before it was ready");
    }

    /** Waits for a while in which it used less than a tenth of a core. */
    private static void awaitIdle(Process process) throws InterruptedException {
        double used;
        do {
            Duration before = cpu(process);
            if (process.waitFor(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The program ended by itself: " + process.exitValue());
            }
            used = cpu(process).minus(before).toMillis() / (double) QUIET.toMillis();
        } while (used > IDLE);
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double residentMegabytes(Process process) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(status -> status.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
