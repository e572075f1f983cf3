package org.waymark.benchmarks.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for at the prompt.
 *
 * @param history how many events are stored before measuring, one run for each
 * @param callers how many call at once, one run for each
 * @param load how long each run is
 * @param rounds how often those that are compared take their turn
 * @param connections the most that the peer's pool of database connections holds
 * @param folder where histories are kept between runs and databases are put while measured
 * @param jar the standalone program, for the programs that start it
 */
public record Options(
        List<Integer> history, List<Integer> callers, Load load, int rounds, int connections, Path folder, Path jar) {

    /** What can be set, each with the value used where it is not. */
    public static final Map<String, String> DEFAULTS = Map.of(
            "--history", "10000,300000",
            "--callers", "1,8,64",
            "--warm-up", "3",
            "--seconds", "10",
            "--rounds", "3",
            "--connections", "10",
            "--folder", "benchmarks/target/data",
            "--jar", "standalone/target/waymark.jar");

    /**
     * Reads pairs of name and value.
     *
     * @throws IllegalArgumentException if a name is not known or a value is missing
     */
    public static Options of(List<String> arguments) {
        return of(arguments, Map.of());
    }

    /**
     * The same for a program that has defaults of its own.
     *
     * @param own value of each option that it has another default for
     */
    public static Options of(List<String> arguments, Map<String, String> own) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        values.putAll(own);
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size() || values.replace(arguments.get(i), arguments.get(i + 1)) == null) {
                throw new IllegalArgumentException("Cannot use " + arguments.get(i) + " here");
            }
        }
        return new Options(
                numbers(values.getOrDefault("--history", "")),
                numbers(values.getOrDefault("--callers", "")),
                new Load(seconds(values, "--warm-up"), seconds(values, "--seconds")),
                Integer.parseInt(values.getOrDefault("--rounds", "")),
                Integer.parseInt(values.getOrDefault("--connections", "")),
                path(values, "--folder"),
                path(values, "--jar"));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static Duration seconds(Map<String, String> values, String name) {
        return Duration.ofSeconds(Long.parseLong(values.getOrDefault(name, "")));
    }

    private static Path path(Map<String, String> values, String name) {
        return Path.of(values.getOrDefault(name, "")).toAbsolutePath().normalize();
    }
}
