package org.waymark.resilience.nodes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.waymark.resilience.ProgramOptions;

/**
 * What was asked for at the prompt.
 *
 * @param duration after which nothing more happens to a node
 * @param nodes how many of each of the two services
 * @param writers how many send commands
 * @param readers how many read what somebody was just told of
 * @param pause between two commands of each of the writers, on average
 * @param starts how often two nodes start at once on an empty database, at the end
 * @param seed of everything that is left to chance; what the scheduler does is not part of it
 * @param folder for data and logs; emptied first
 */
record NodeOptions(
        Duration duration, int nodes, int writers, int readers, Duration pause, int starts, long seed, Path folder) {

    static final String USAGE = """
            --seconds N    nothing more happens to a node after so long (60)
            --nodes N      how many of each of the two services (2)
            --writers N    how many send commands (6)
            --readers N    how many read what somebody was just told of (4)
            --pause N      milliseconds between two commands of each of the writers, on average (400)
            --starts N     how often two nodes start at once on an empty database, at the end (20)
            --seed N       of everything that is left to chance (the time)
            --folder DIR   for data and logs; emptied first (target/tests/nodes)""";

    private static final Map<String, String> USUAL = Map.of(
            "--seconds", "60",
            "--nodes", "2",
            "--writers", "6",
            "--readers", "4",
            "--pause", "400",
            "--starts", "20",
            "--seed", Long.toString(System.currentTimeMillis()),
            "--folder", Path.of("target", "tests", "nodes").toString());

    /** @throws IllegalArgumentException if a name is not known or a value is missing or no number; says what there is */
    static NodeOptions of(List<String> arguments) {
        try {
            ProgramOptions given = ProgramOptions.of(arguments, USUAL);
            return new NodeOptions(
                    Duration.ofSeconds(given.number("--seconds")),
                    (int) given.number("--nodes"),
                    (int) given.number("--writers"),
                    (int) given.number("--readers"),
                    Duration.ofMillis(given.number("--pause")),
                    (int) given.number("--starts"),
                    given.number("--seed"),
                    Path.of(given.text("--folder")).toAbsolutePath());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "\n" + USAGE, e);
        }
    }
}
