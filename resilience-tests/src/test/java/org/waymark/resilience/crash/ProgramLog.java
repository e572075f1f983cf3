package org.waymark.resilience.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log file of a Waymark, from some moment on. */
final class ProgramLog {

    private final Path file;
    private final long from;

    private ProgramLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    static ProgramLog fromHere(Path file) {
        return new ProgramLog(file, size(file));
    }

    /** Whether a text was logged since. A log that was begun anew meanwhile is looked at from its beginning. */
    boolean says(String text) {
        if (!Files.exists(file)) {
            return false;
        }
        try (var log = Files.newInputStream(file)) {
            log.skipNBytes(size(file) < from ? 0 : from);
            return new String(log.readAllBytes(), UTF_8).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
