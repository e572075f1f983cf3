package org.waymark.resilience.crash;

import java.io.PrintStream;
import java.util.List;

/** Kills Waymark with SIGKILL for as long as one likes and looks for what it lost. */
public final class CrashProgram {

    private CrashProgram() {}

    /**
     * Runs until all rounds are done or the time is over.
     *
     * @throws IllegalArgumentException if that cannot be asked of it
     * @throws AssertionError at the first thing that was lost, doubled or changed
     */
    public static void run(List<String> arguments, PrintStream out) {
        CrashOptions options = CrashOptions.of(arguments);
        out.printf(
                "Crashes: seed %d, %d rounds, %d clients, data in %s%n",
                options.seed(), options.rounds(), options.clients(), options.folder());
        new Crashes(options, out).run();
        new FullDisk(options, out).run();
    }
}
