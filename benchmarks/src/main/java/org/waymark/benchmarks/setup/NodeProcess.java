package org.waymark.benchmarks.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jar of the command service in a process of its own.
 *
 * @param http its API
 */
public record NodeProcess(Process process, Http http) implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** Starts a node; returns when it takes requests. */
    public static NodeProcess start(Path jar, String database, Path publicKey, String token) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseParallelGC",
                        "-Xmx256m",
                        "-jar",
                        jar.toString(),
                        "--server.port=0",
                        "--spring.mongodb.uri=" + database,
                        "--waymark.database=" + Ledger.DATABASE))
                .redirectErrorStream(true);
        builder.environment()
                .put(
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLICKEYLOCATION",
                        publicKey.toUri().toString());
        Process process = builder.start();
        return new NodeProcess(process, new Http("http://localhost:" + port(process), token));
    }

    private static String port(Process process) throws IOException {
        StringBuilder log = new StringBuilder();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            log.append(line).append('\n');
            Matcher started = PORT.matcher(line);
            if (started.find()) {
                Thread.ofVirtual().start(() -> drain(output));
                return started.group(1);
            }
        }
        throw new IllegalStateException("The service ended before it took requests:\n" + log);
    }

    /** Or the process would wait for a reader of its log. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the process has ended
        }
    }

    /** {@return the sum of a counter over all its labels, as the service tells Prometheus} */
    public double metric(String name) throws IOException, InterruptedException {
        return http.metric(name).stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        process.onExit().join();
    }
}
