package org.waymark.resilience.nodes;

import java.io.PrintStream;
import java.util.List;

/** Several nodes on one database: one at a time is killed, paused or cut off, for as long as one likes, under load. */
public final class NodeProgram {

    private NodeProgram() {}

    /**
     * Runs until the time is over.
     *
     * @throws IllegalArgumentException if that cannot be asked of it
     * @throws AssertionError at the first thing that was lost or doubled, or shown too early or not at all
     */
    public static void run(List<String> arguments, PrintStream out) {
        NodeOptions options = NodeOptions.of(arguments);
        out.printf(
                "Nodes: seed %d, %d of each service, %d writers%n", options.seed(), options.nodes(), options.writers());
        new Nodes(options, out).run();
        new Starts(options, out).run();
    }
}
