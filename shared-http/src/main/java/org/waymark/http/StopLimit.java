package org.waymark.http;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Ends this process if stopping takes too long, whatever hangs, and says what it was doing. Nothing is lost by that: what was
 * acknowledged is on disk.
 */
public final class StopLimit {

    /** How long stopping takes at most: requests that are being answered have ten seconds of it in each service. */
    public static final Duration USUAL = Duration.ofSeconds(25);

    /** The exit status of a process that had to be ended so. */
    public static final int STATUS = 70;

    private StopLimit() {}

    /** Begins to count when the process is told to stop, by SIGTERM, Ctrl-C or {@link System#exit}. */
    public static void install(Duration limit) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> watch(limit), "stop-limit"));
    }

    /** Does not wait itself: the process does not end before what is told of its stopping has. */
    private static void watch(Duration limit) {
        Thread.ofPlatform().daemon().name("stop-limit-watch").start(() -> endAfter(limit));
    }

    private static void endAfter(Duration limit) {
        try {
            Thread.sleep(limit);
            System.err.println("waymark: it did not stop within " + limit.toSeconds()
                    + " seconds and is ended now. What was acknowledged is on disk. Please report what it was doing:");
            System.err.println(threads());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    /** What each thread is doing, virtual ones too, or why that cannot be said. */
    private static String threads() {
        try {
            Path folder = Files.createTempDirectory("waymark-threads-");
            Path file = folder.resolve("threads.txt");
            try {
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException | RuntimeException e) {
            return "(this cannot be said: " + e + ")";
        }
    }
}
