package org.waymark.acceptance.crash;

import java.io.PrintStream;
import java.util.List;

/**
 * Kills Waymark with SIGKILL for as long as one likes and looks for what it lost (docs/operations.md says how to run it).
 * Exit status 1 says that something was, and the last lines what.
 */
public final class CrashProgram {

    private CrashProgram() {}

    /** Runs until all rounds are done, the time is over or something is wrong. */
    public static void main(String[] arguments) {
        try {
            run(CrashOptions.of(List.of(arguments)), System.out);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + CrashOptions.USAGE);
            System.exit(2);
        } catch (RuntimeException | AssertionError e) {
            e.printStackTrace();
            System.err.println("FAILED with " + String.join(" ", arguments) + "; the data folder is left as it is");
            System.exit(1);
        }
    }

    /** @throws AssertionError at the first thing that was lost, doubled or changed */
    static void run(CrashOptions options, PrintStream out) {
        out.printf(
                "Crashes: seed %d, %d rounds, %d clients, data in %s%n",
                options.seed(), options.rounds(), options.clients(), options.folder());
        new Crashes(options, out).run();
        new FullDisk(options, out).run();
    }
}
