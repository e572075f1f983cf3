package org.waymark.query.views;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A node of the service in a process of its own, which can be killed. */
final class NodeProcess implements AutoCloseable {

    static final String ADDRESS = "This node is at ";

    private final Process process;
    private final String address;

    private NodeProcess(Process process) {
        this.process = process;
        this.address = addressOf(process);
    }

    /**
     * Starts one; returns when it takes requests.
     *
     * @param name  by which it claims the views
     * @param ahead how far its clock is ahead of that of this machine
     */
    static NodeProcess start(TestLedger ledger, String name, Duration ahead) {
        return start(
                NodeProcess.class,
                256,
                ledger.connectionString(),
                ledger.database().getName(),
                name,
                ahead.toString());
    }

    /**
     * Starts a process of another kind, which says its address as this one does.
     *
     * @param megabytes of its heap
     */
    static NodeProcess start(Class<?> main, int megabytes, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new NodeProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process itself; it ends with whoever started it. */
    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[3]));
        TestService service = TestService.startAt(
                arguments[0], arguments[1], Map.of("clock", clock), "waymark.node-id=" + arguments[2]);
        System.out.println(ADDRESS + service.address());
        int end = System.in.read();
        Runtime.getRuntime().halt(end);
    }

    private static String addressOf(Process process) {
        StringBuilder log = new StringBuilder();
        BufferedReader output = process.inputReader();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.append(line).append('\n');
                if (line.startsWith(ADDRESS)) {
                    Thread.ofVirtual().start(() -> drain(output));
                    return line.substring(ADDRESS.length());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The node ended before it took requests:\n" + log);
    }

    /** Or the process would wait for a reader of its log. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the process has ended
        }
    }

    String address() {
        return address;
    }

    /** SIGKILL: nothing in the process gets a chance to do anything more. Gives its exit status. */
    int kill() {
        return process.destroyForcibly().onExit().join().exitValue();
    }

    @Override
    public void close() {
        int ignored = kill();
    }
}
