package org.waymark.resilience.outage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.waymark.resilience.ProgramOptions;

/**
 * What was asked for at the prompt.
 *
 * @param duration after which no further outage begins; zero for each length of each kind twice
 * @param rigs pairs of services side by side, each with a database and a line of its own
 * @param writers how many send commands to each
 * @param pause between two commands of each of them, on average
 * @param seed of everything that is left to chance; what the scheduler does is not part of it
 * @param folder for data and logs; emptied first
 */
record OutageOptions(Duration duration, int rigs, int writers, Duration pause, long seed, Path folder) {

    static final String USAGE = """
            --minutes N    no further outage begins after so long; 0: each length of each kind twice, shared out (0)
            --nodes N      pairs of services side by side, each with a database and a line of its own (6)
            --writers N    how many send commands to each pair (4)
            --pause N      milliseconds between two commands of each of them, on average (600)
            --seed N       of everything that is left to chance (the time)
            --folder DIR   for data and logs; emptied first (target/tests/outages)""";

    private static final Map<String, String> USUAL = Map.of(
            "--minutes", "0",
            "--nodes", "6",
            "--writers", "4",
            "--pause", "600",
            "--seed", Long.toString(System.currentTimeMillis()),
            "--folder", Path.of("target", "tests", "outages").toString());

    /** @throws IllegalArgumentException if a name is not known or a value is missing or no number; says what there is */
    static OutageOptions of(List<String> arguments) {
        try {
            ProgramOptions given = ProgramOptions.of(arguments, USUAL);
            return new OutageOptions(
                    Duration.ofMinutes(given.number("--minutes")),
                    (int) given.number("--nodes"),
                    (int) given.number("--writers"),
                    Duration.ofMillis(given.number("--pause")),
                    given.number("--seed"),
                    Path.of(given.text("--folder")).toAbsolutePath());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "\n" + USAGE, e);
        }
    }
}
