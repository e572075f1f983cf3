package org.waymark.resilience.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.waymark.resilience.ProgramOptions;

/**
 * What was asked for at the prompt.
 *
 * @param rounds how often Waymark is killed under load
 * @param duration after which no further round begins
 * @param seed of everything that is left to chance; what the scheduler does is not part of it
 * @param clients how many send commands at once
 * @param load the longest that clients send in one round
 * @param folder for data and temporary files; emptied first
 */
record CrashOptions(int rounds, Duration duration, long seed, int clients, Duration load, Path folder) {

    static final String USAGE = """
            --rounds N     how often Waymark is killed under load (3)
            --minutes N    no further round begins after so long (60)
            --seed N       of everything that is left to chance (the time)
            --clients N    how many send commands at once (6)
            --seconds N    the longest that clients send in one round (4)
            --folder DIR   for data and temporary files; emptied first (target/tests/crash)""";

    private static final Map<String, String> USUAL = Map.of(
            "--rounds", "3",
            "--minutes", "60",
            "--seed", Long.toString(System.currentTimeMillis()),
            "--clients", "6",
            "--seconds", "4",
            "--folder", Path.of("target", "tests", "crash").toString());

    /** @throws IllegalArgumentException if a name is not known or a value is missing or no number; says what there is */
    static CrashOptions of(List<String> arguments) {
        try {
            return read(ProgramOptions.of(arguments, USUAL));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "\n" + USAGE, e);
        }
    }

    private static CrashOptions read(ProgramOptions given) {
        return new CrashOptions(
                (int) given.number("--rounds"),
                Duration.ofMinutes(given.number("--minutes")),
                given.number("--seed"),
                (int) given.number("--clients"),
                Duration.ofSeconds(given.number("--seconds")),
                Path.of(given.text("--folder")).toAbsolutePath());
    }
}
