package org.waymark.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A runnable jar as Spring Boot lays it out: a jar that names the others, beside it in {@code lib}; each written leaner. */
final class LaidOutProgram {

    private LaidOutProgram() {}

    /**
     * Lays one out.
     *
     * @param runnableJar as Spring Boot's plugin made it
     * @param app         the folder to make
     * @param lean        how each jar is written
     */
    static void make(Path runnableJar, Path app, LeanJars lean) throws IOException, InterruptedException {
        Path extracted = app.resolveSibling("extracted");
        Process extraction = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // it does not run long enough for the better compiler to pay
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        runnableJar.toString(),
                        "extract",
                        "--destination",
                        extracted.toString())
                .inheritIO()
                .start();
        if (extraction.waitFor() != 0) {
            throw new IOException(runnableJar + " could not be laid out");
        }
        Files.createDirectories(app.resolve("lib"));
        for (Path jar : jars(extracted)) {
            lean.write(jar, app.resolve(extracted.relativize(jar)));
        }
        Folders.delete(extracted);
    }

    /** {@return the jar that is started, then the others by name} */
    static List<Path> jars(Path app) throws IOException {
        try (Stream<Path> all = Files.walk(app)) {
            return all.filter(path -> path.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(Path::getNameCount).thenComparing(Path::toString))
                    .toList();
        }
    }
}
