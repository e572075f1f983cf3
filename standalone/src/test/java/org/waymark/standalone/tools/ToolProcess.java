package org.waymark.standalone.tools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Waymark's program in a process of its own, as the script starts it. */
final class ToolProcess {

    private ToolProcess() {}

    static ProcessBuilder of(Map<String, String> environment, Object... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.waymark.standalone.WaymarkMain"));
        List.of(arguments).forEach(argument -> line.add(argument.toString()));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeAll(List.of("WAYMARK_DATA", "MONGODB_URI"));
        builder.environment().putAll(environment);
        return builder;
    }
}
