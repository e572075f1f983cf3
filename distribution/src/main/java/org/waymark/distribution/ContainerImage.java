package org.waymark.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an image runs.
 *
 * @param name         of the image
 * @param program      the folder with the jar that is started and the others in {@code lib}
 * @param jar          the name of the jar that is started
 * @param arguments    of the program, where nobody gives others
 * @param environment  where nobody gives another
 * @param ports        that it listens at
 * @param portVariable the variable that names the port whose health tells of all
 */
record ContainerImage(
        String name,
        Path program,
        String jar,
        List<String> arguments,
        Map<String, String> environment,
        List<String> ports,
        String portVariable) {

    private static final String APP = ContainerImages.HOME + "/app/";

    /** {@return the whole program in one process, which keeps its data in {@code /data}} */
    static ContainerImage standalone(Path program) {
        return new ContainerImage(
                "standalone",
                program,
                "waymark.jar",
                List.of("run"),
                Map.of("WAYMARK_DATA", "/data", "WAYMARK_LOG", "console"),
                List.of("8080", "8081"),
                "WAYMARK_PORT");
    }

    /** {@return one of the two services, to be laid out in a folder of its name} */
    static ContainerImage service(String name, Path work, String portVariable, String port) {
        return new ContainerImage(
                name,
                work.resolve(name).resolve("app"),
                name + "-exec.jar",
                List.of(),
                Map.of(),
                List.of(port),
                portVariable);
    }

    /** {@return the command, to which arguments are added; no shell is in it} */
    List<String> entryPoint() {
        List<String> command = new ArrayList<>(List.of(
                ContainerImages.HOME + "/runtime/bin/java", "@" + APP + "jvm.options", "-XX:MaxRAMPercentage=60"));
        if (Files.exists(program.resolve("waymark.jsa"))) {
            command.addAll(
                    List.of("-XX:SharedArchiveFile=" + APP + "waymark.jsa", "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        command.addAll(List.of("-jar", APP + jar));
        return command;
    }

    /** {@return what Java is given, as a file of arguments, to ask whether it serves} */
    String healthCheck() throws IOException {
        try (Stream<Path> libraries = Files.list(program.resolve("lib"))) {
            String library = libraries
                    .map(path -> path.getFileName().toString())
                    .filter(file -> file.startsWith("shared-http-"))
                    .findFirst()
                    .orElseThrow();
            return String.join(
                            "\n",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx16m",
                            "-cp",
                            APP + "lib/" + library,
                            "org.waymark.http.HealthCheck",
                            portVariable,
                            ports.getFirst())
                    + "\n";
        }
    }
}
