package org.waymark.standalone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for what the tests leave behind, all under {@code target}. */
public final class Target {

    private static final Path TARGET = Path.of("target", "tests").toAbsolutePath();

    private Target() {}

    /** An empty folder of that name; what an earlier run left in it is gone. */
    public static Path folder(String name) {
        return emptied(TARGET.resolve(name));
    }

    /** Any folder, made where it is missing, without what was in it. */
    public static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> inside = Files.walk(folder)) {
                    for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
