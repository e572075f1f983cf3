package org.waymark.benchmarks.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Stream;

/** Says on what the figures were measured, since without that they say nothing. */
public final class Machine {

    private static final int SYNCS = 200;

    private Machine() {}

    /** Prints the machine, the JVM, and how long this folder's disk takes to sync a small write. */
    public static void describe(PrintStream out, Path folder) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        long[] syncs = syncs(folder);
        out.println("- when: " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", load average (1 min) "
                + ResultTable.text(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        out.println("- machine: " + runtime.availableProcessors() + " cores (" + firstOf("/proc/cpuinfo", "model name")
                + "), memory " + firstOf("/proc/meminfo", "MemTotal"));
        out.println("- system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", file system "
                + Files.getFileStore(folder).type());
        out.println("- JVM: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")
                + ", options " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        out.println("- disk: a 4 KiB write and sync takes " + ResultTable.text(syncs[SYNCS / 2] / 1e6)
                + " ms (median), " + ResultTable.text(syncs[SYNCS * 99 / 100] / 1e6) + " ms (p99)");
    }

    private static long[] syncs(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", ".probe");
        long[] nanos = new long[SYNCS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SYNCS; i++) {
                long begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
                nanos[i] = System.nanoTime() - begin;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static String firstOf(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
