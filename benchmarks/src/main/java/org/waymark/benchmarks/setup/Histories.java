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
     * Copies the ledger that holds the usual history into a fresh folder.
     *
     * @param size how many events, 0 for an empty ledger
     */
    public Scratch scratch(int size) throws IOException, InterruptedException {
        return scratch(History.of(size));
    }

    /** Copies the ledger that holds a history into a fresh folder. */
    public Scratch scratch(History history) throws IOException, InterruptedException {
        Path copy = Files.createTempDirectory(folder, "run-");
        if (!history.strategies().isEmpty()) {
            copy(filled(history), copy);
        }
        return new Scratch(copy);
    }

    private Path filled(History history) throws IOException, InterruptedException {
        Path kept = folder.resolve(history.name());
        if (Files.exists(kept)) {
            return kept;
        }
        progress.println("Filling a ledger: " + history + "; it is kept in " + kept);
        Path unfinished = Files.createTempDirectory(folder, "fill-");
        try (Ledger ledger = Ledger.open(unfinished)) {
            ledger.fill(history.events());
        }
        return Files.move(unfinished, kept);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
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
