package org.waymark.resilience;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.waymark.resilience.crash.CrashProgram;
import org.waymark.resilience.nodes.NodeProgram;
import org.waymark.resilience.outage.OutageProgram;

/**
 * The tests' programs, for as long as one likes (docs/operations.md says how to run them). Exit status 1 says that something
 * was lost, doubled, changed or did not go on, and the last lines what.
 */
public final class Programs {

    /** One of them. */
    private interface Program {

        /** @throws IllegalArgumentException if that cannot be asked of it */
        void run(List<String> options, PrintStream out);
    }

    private static final Map<String, Program> PROGRAMS =
            Map.of("crashes", CrashProgram::run, "outages", OutageProgram::run, "nodes", NodeProgram::run);

    private Programs() {}

    /** @param arguments the program's name and what is asked of it */
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        Program program = given.isEmpty() ? null : PROGRAMS.get(given.getFirst());
        if (program == null) {
            System.err.println("Name one of these programs: " + String.join(", ", PROGRAMS.keySet()));
            System.exit(2);
            return;
        }
        try {
            program.run(given.subList(1, given.size()), System.out);
            System.exit(0);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (RuntimeException | AssertionError e) {
            e.printStackTrace();
            System.err.println("FAILED with " + String.join(" ", arguments) + "; its folder is left as it is");
            System.exit(1);
        }
    }
}
