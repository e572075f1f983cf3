package org.waymark.standalone.testing;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.waymark.http.StopLimit;

/**
 * Waymark as its users run it: the runnable jar in a process of its own, on two free ports, with its standard output read
 * line by line. {@link #stop} asks it to end as Ctrl-C does; {@link #kill} is the power cut.
 */
public final class WaymarkProcess implements AutoCloseable {

    public static final String READY = "Waymark is ready: ";
    private static final String COMMANDS = "Commands (API)";
    private static final Path TARGET =
            Path.of("..", "standalone", "target").toAbsolutePath().normalize();
    private static final Path JAR = TARGET.resolve("waymark.jar");
    private static final Path LAID_OUT = TARGET.resolve("waymark");
    private static final Duration START_WITHIN = Duration.ofSeconds(180);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Path temporary;

    private WaymarkProcess(Path temporary, Map<String, String> environment, List<String> arguments) {
        this.temporary = temporary;
        try {
            Files.createDirectories(temporary);
            ProcessBuilder builder = new ProcessBuilder(commandLine(temporary, arguments))
                    .redirectError(errorFile().toFile());
            // What is under test keeps its data in its folder, also where other tests have a real MongoDB.
            builder.environment().remove("MONGODB_URI");
            builder.environment().putAll(Map.of("WAYMARK_PORT", "0", "WAYMARK_COMMAND_PORT", "0"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("output of Waymark").start(this::readOutput);
    }

    /** The worked example, whose accounts have the given password. */
    public static WaymarkProcess demo(Path temporary, String password) {
        return new WaymarkProcess(temporary, Map.of("WAYMARK_DEMO_PASSWORD", password), List.of("demo")).whenReady();
    }

    /** Waymark on a data folder, which keeps everything from one start to the next. */
    public static WaymarkProcess run(Path temporary, Path data) {
        return begin(temporary, data).whenReady();
    }

    /** The same, only just begun: nothing can be asked of it yet. */
    public static WaymarkProcess begin(Path temporary, Path data) {
        return new WaymarkProcess(temporary, Map.of(), List.of("run", "--data", data.toString()));
    }

    /**
     * Waits until pages and commands can be used.
     *
     * @throws AssertionError if the process ends before that
     */
    public WaymarkProcess whenReady() {
        awaitLine(COMMANDS);
        return this;
    }

    /** Whether pages and commands can be used. */
    public boolean isReady() {
        return find(COMMANDS).isPresent();
    }

    /** Where pages and queries are, such as {@code http://localhost:41234}. */
    public String address() {
        return rest(READY);
    }

    /** Where commands go. */
    public String commandAddress() {
        return rest(COMMANDS).replace("/api/commands", "");
    }

    /** What stands on the line of standard output that begins with these words, without them. */
    public String rest(String beginning) {
        return find(beginning)
                .orElseThrow(() -> new AssertionError(complaint(beginning)))
                .substring(beginning.length())
                .strip();
    }

    /** Everything printed so far. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** The folder that this process uses for everything temporary. */
    public Path temporary() {
        return temporary;
    }

    /** SIGTERM, as Ctrl-C and service managers do it; answers the exit status. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** SIGKILL: nothing in the process gets a chance to do anything more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGKILL after a while, whatever it is doing; earlier only if it ends by itself. */
    public void killAfter(Duration wait) {
        try {
            process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    @Override
    public void close() {
        if (process.isAlive() && stop() == StopLimit.STATUS) {
            throw new AssertionError("Waymark hung while it stopped: " + errors());
        }
    }

    private String errors() {
        try {
            return Files.readString(errorFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path errorFile() {
        return temporary.resolveSibling(temporary.getFileName() + ".err");
    }

    private static List<String> commandLine(Path temporary, List<String> arguments) {
        if (!Files.isRegularFile(JAR)) {
            throw new AssertionError("There is no " + JAR + ": build it first with ./mvnw -pl standalone -am package");
        }
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it does not live long enough for the better compiler to pay
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary));
        line.addAll(program());
        line.addAll(arguments);
        return line;
    }

    /** As {@code ./waymark} starts it, with the class cache where the build made one (standalone/src/build/rehearse). */
    private static List<String> program() {
        return isOfTheJar(LAID_OUT.resolve("built-from.sha256"))
                ? List.of(
                        "-Dwaymark.prepared=" + LAID_OUT.resolve("demo"),
                        "-XX:AOTCache=" + LAID_OUT.resolve("waymark.aot"),
                        "-jar",
                        LAID_OUT.resolve("waymark.jar").toString())
                : List.of("-jar", JAR.toString());
    }

    /** Another build may have replaced the jar without laying it out again. */
    private static boolean isOfTheJar(Path builtFrom) {
        try {
            return Files.exists(builtFrom)
                    && Files.readString(builtFrom)
                            .strip()
                            .equals(HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(JAR))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException e) {
            output.add("(the output broke off: " + e.getMessage() + ")");
        }
    }

    private void awaitLine(String beginning) {
        await().atMost(START_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> find(beginning).isPresent() || !process.isAlive());
        if (find(beginning).isEmpty()) {
            throw new AssertionError(complaint(beginning));
        }
    }

    private Optional<String> find(String beginning) {
        return output.stream().filter(line -> line.startsWith(beginning)).findFirst();
    }

    private String complaint(String beginning) {
        return "Waymark ended or printed no line that begins with \"" + beginning + "\" but " + output + "; see "
                + errorFile();
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Waymark did not end within " + STOP_WITHIN);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while Waymark was ending", e);
        }
    }
}
