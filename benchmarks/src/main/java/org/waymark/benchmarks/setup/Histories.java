package org.waymark.benchmarks.setup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Ledgers filled once and kept, of which every measurement gets a copy of its own. */
public final class Histories {

    private final Path folder;
    private final PrintStream progress;

    public Histories(Path folder) {
        this.folder = folder;
        this.progress = System.err;
    }

    /**
     * Copies the ledger that holds a history into a fresh folder.
     *
     * @param size how many events, 0 for an empty ledger
     */
    public Scratch scratch(int size) throws IOException, InterruptedException {
        Path copy = Files.createTempDirectory(folder, "run-");
        if (size > 0) {
            copy(filled(size), copy);
        }
        return new Scratch(copy);
    }

    private Path filled(int size) throws IOException, InterruptedException {
        Path kept = folder.resolve("history-" + size);
        if (Files.exists(kept)) {
            return kept;
        }
        progress.println("Filling a ledger with " + size + " events; it is kept in " + kept);
        Path unfinished = Files.createTempDirectory(folder, "fill-");
        try (Ledger ledger = Ledger.open(unfinished)) {
            ledger.fill(History.events(size));
        }
        return Files.move(unfinished, kept);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** A folder that is deleted when closed. */
    public record Scratch(Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
