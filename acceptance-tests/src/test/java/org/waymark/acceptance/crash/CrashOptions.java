package org.waymark.acceptance.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            --folder DIR   for data and temporary files; emptied first (target/acceptance/crash)""";

    /**
     * Reads pairs of name and value.
     *
     * @throws IllegalArgumentException if a name is not known or a value is missing or no number
     */
    static CrashOptions of(List<String> arguments) {
        Map<String, String> values = new HashMap<>(Map.of(
                "--rounds", "3",
                "--minutes", "60",
                "--seed", Long.toString(System.currentTimeMillis()),
                "--clients", "6",
                "--seconds", "4",
                "--folder", Path.of("target", "acceptance", "crash").toString()));
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size() || values.replace(arguments.get(i), arguments.get(i + 1)) == null) {
                throw new IllegalArgumentException("Cannot use " + arguments.get(i) + " here");
            }
        }
        return new CrashOptions(
                (int) number(values, "--rounds"),
                Duration.ofMinutes(number(values, "--minutes")),
                number(values, "--seed"),
                (int) number(values, "--clients"),
                Duration.ofSeconds(number(values, "--seconds")),
                Path.of(values.getOrDefault("--folder", "")).toAbsolutePath());
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(values.getOrDefault(name, ""));
    }
}
