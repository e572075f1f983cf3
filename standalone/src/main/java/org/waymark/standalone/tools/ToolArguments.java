package org.waymark.standalone.tools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command, and the environment for what they leave out.
 *
 * @param files in order
 * @param options by name, with their dashes; without a value where they are switches
 */
record ToolArguments(List<String> files, Map<String, String> options, Map<String, String> environment) {

    /** @throws ToolException if they cannot be understood */
    static ToolArguments of(Tool tool, List<String> given, Map<String, String> environment) {
        List<String> files = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String argument = given.get(i);
            if (!argument.startsWith("--")) {
                files.add(argument);
            } else if (tool.switches().contains(argument)) {
                options.put(argument, "");
            } else if (!tool.options().contains(argument)) {
                throw new ToolException("Cannot use " + argument + " here");
            } else if (++i == given.size() || options.put(argument, given.get(i)) != null) {
                throw new ToolException(argument + " needs one value");
            }
        }
        if (files.size() != tool.files()) {
            throw new ToolException(
                    tool.files() == 0
                            ? "Cannot use " + String.join(" ", files) + " here"
                            : "Give exactly one " + tool.argument());
        }
        if (Stream.of("--data", "--uri", "--file", "--url")
                        .filter(options::containsKey)
                        .count()
                > 1) {
            throw new ToolException("Give only one of " + String.join(", ", options.keySet()));
        }
        if (tool == Tool.VERIFY) {
            checkReport(options);
        }
        if (options.containsKey("--views") && options.containsKey("--file")) {
            throw new ToolException("An export holds no views: --views needs a ledger");
        }
        return new ToolArguments(files, options, environment);
    }

    private static void checkReport(Map<String, String> options) {
        boolean report = options.containsKey("--report");
        if (options.containsKey("--key") && !options.containsKey("--checkpoint") && !report) {
            throw new ToolException("--key needs --checkpoint or --report");
        }
        if (options.containsKey("--url") && !report) {
            throw new ToolException("--url needs --report");
        }
        Stream.of("--file", "--checkpoint", "--views")
                .filter(other -> report && options.containsKey(other))
                .findFirst()
                .ifPresent(other -> {
                    throw new ToolException("Cannot use " + other + " with --report");
                });
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Path path(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    /** {@return the address of a real MongoDB, null where the ledger is in a data folder} */
    @Nullable String mongoUri() {
        String given = options.get("--uri");
        if (given != null || options.containsKey("--data")) {
            return given;
        }
        String uri = environment.getOrDefault("MONGODB_URI", "");
        return uri.isBlank() ? null : uri;
    }

    /** {@return the name of the ledger in exports and checkpoints} */
    String origin() {
        String origin = environment.getOrDefault("WAYMARK_ORIGIN", "");
        return origin.isBlank() ? "waymark.local" : origin;
    }

    Path dataFolder() {
        String folder = options.getOrDefault("--data", environment.getOrDefault("WAYMARK_DATA", "data"));
        return path(folder);
    }
}
