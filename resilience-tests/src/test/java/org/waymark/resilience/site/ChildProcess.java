package org.waymark.resilience.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A process that says where it is reached, ends with this one, and can be paused and killed. */
public final class ChildProcess implements AutoCloseable {

    private static final String REACHED = "It is reached at ";

    private final Process process;
    private final Path log;
    private final String address;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.address = firstAddress();
    }

    /**
     * Starts one; returns when it can be used.
     *
     * @param main calls {@link #reachedAt} and then {@link #untilParentEnds}
     * @param megabytes of its heap
     * @param log where its output goes, behind what is there
     * @throws IllegalStateException if it ends before it can be used
     */
    public static ChildProcess start(Class<?> main, int megabytes, Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + megabytes + "m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dwaymark.log=" + log.resolveSibling(log.getFileName() + ".warnings"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ChildProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a child says as soon as it can be used. */
    static void reachedAt(String address) {
        System.out.println(REACHED + address);
    }

    /** Keeps a child alive until the process that started it has ended. */
    static void untilParentEnds() {
        try {
            int end = System.in.read();
            Runtime.getRuntime().halt(end);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private String firstAddress() {
        BufferedReader output = process.inputReader();
        try {
            Writer copy = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                if (line.startsWith(REACHED)) {
                    Thread.ofVirtual().start(() -> copyRest(output, copy));
                    return line.substring(REACHED.length());
                }
            }
            copy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The process ended before it could be used; see " + log);
    }

    /** Or the process would wait for a reader of its output. */
    private static void copyRest(BufferedReader output, Writer copy) {
        try (copy) {
            output.transferTo(copy);
        } catch (IOException e) {
            // the process has ended
        }
    }

    public String address() {
        return address;
    }

    /** SIGKILL: nothing in the process gets a chance to do anything more. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGSTOP: it stands still, with all its connections open, until it is {@linkplain #resume resumed}. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
