package org.waymark.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The classes that a start loads, read and checked beforehand (class data sharing of the JVM). Which these are is a list
 * in the sources, so that the same program gives the same cache; a class that the list lacks, or has in vain, costs a
 * little time and nothing else.
 */
final class ClassCache {

    private static final String LIST = "classes.txt";

    private ClassCache() {}

    /**
     * Makes the cache.
     *
     * @param whole   the archive laid out: what is in its folder {@code app} must keep the dates that it has now. Paths are
     *     given from there, so that where it was built is not in the cache
     * @param java    the runtime that will use it
     * @param cache   does not exist yet; a path from there as well
     * @throws IOException if the JVM does not make it
     */
    static void make(Path whole, Path java, Path cache) throws IOException, InterruptedException {
        Path list = Files.createTempFile("classes", ".txt");
        try (InputStream classes = Objects.requireNonNull(ClassCache.class.getResourceAsStream(LIST), LIST)) {
            Files.write(list, classes.readAllBytes());
            List<String> command = List.of(
                    java.toString(),
                    "@app/jvm.options",
                    "-Xshare:dump",
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr",
                    "-Xmx1g",
                    "-XX:SharedClassListFile=" + list,
                    "-XX:SharedArchiveFile=" + cache,
                    "-cp",
                    "app/waymark.jar");
            Process dump = new ProcessBuilder(command)
                    .directory(whole.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (dump.waitFor() != 0 || Files.notExists(whole.resolve(cache))) {
                throw new IOException("The JVM made no class cache: " + said);
            }
        } finally {
            Files.delete(list);
        }
    }
}
