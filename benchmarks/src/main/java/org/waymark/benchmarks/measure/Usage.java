package org.waymark.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process has used so far. Unlike latencies it hardly depends on what else the machine is doing, so it shows
 * growth on a busy machine too. Callers and server are one process here: both are in it, and so is the compiler.
 *
 * @param cpuMillis processor time of all threads
 * @param writtenBytes bytes handed to the disk; 0 where the system does not tell
 */
public record Usage(double cpuMillis, double writtenBytes) {

    private static final Path IO = Path.of("/proc/self/io");
    private static final String WRITTEN = "write_bytes: ";

    public static Usage now() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Usage(system.getProcessCpuTime() / 1e6, writtenBytesNow());
    }

    /** {@return what was used since, for each of some operations} */
    public Usage since(Usage before, long operations) {
        return new Usage(
                (cpuMillis - before.cpuMillis) / operations, (writtenBytes - before.writtenBytes) / operations);
    }

    private static double writtenBytesNow() {
        try {
            return Files.readAllLines(IO).stream()
                    .filter(line -> line.startsWith(WRITTEN))
                    .mapToDouble(line -> Double.parseDouble(line.substring(WRITTEN.length())))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
