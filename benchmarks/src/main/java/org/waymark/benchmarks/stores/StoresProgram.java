package org.waymark.benchmarks.stores;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.setup.Histories.Scratch;

/** One commit of the ledger, durable, by each library: by turns, in one run, on one disk. */
public final class StoresProgram {

    private interface Opening {
        KeptBy in(Path folder) throws Exception;
    }

    private static final Map<String, Opening> LIBRARIES = libraries();

    private final Options options;
    private final PrintStream out;

    public StoresProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    private static Map<String, Opening> libraries() {
        Map<String, Opening> libraries = new LinkedHashMap<>();
        libraries.put("RocksDB", KeptByRocks::new);
        libraries.put("H2 MVStore", KeptByMvStore::new);
        libraries.put("SQLite", KeptBySqlite::new);
        return libraries;
    }

    public void run() throws Exception {
        ResultTable table = ResultTable.begin(
                out,
                "Durable commits of a document of 1 kB and three index entries",
                "by",
                "callers",
                "a second",
                "p50 ms",
                "p99 ms",
                "bytes a commit on disk");
        for (int callers : options.callers()) {
            Map<String, List<Measured>> rounds = new LinkedHashMap<>();
            for (int round = 0; round < options.rounds(); round++) {
                for (Map.Entry<String, Opening> library : LIBRARIES.entrySet()) {
                    rounds.computeIfAbsent(library.getKey(), _ -> new ArrayList<>())
                            .add(measure(callers, library.getValue()));
                }
            }
            rounds.forEach((name, each) -> {
                Measurement all =
                        Measurement.together(each.stream().map(Measured::speed).toList());
                double bytes = each.getLast().bytesEach();
                table.row(name, callers, all.perSecond(), all.median(), all.millis(0.99), bytes);
            });
        }
    }

    private record Measured(Measurement speed, double bytesEach) {}

    private Measured measure(int callers, Opening library) throws Exception {
        Path folder = Files.createTempDirectory(options.folder(), "stores-");
        try (Scratch scratch = new Scratch(folder)) {
            AtomicLong position = new AtomicLong();
            Measurement speed;
            try (KeptBy store = library.in(folder)) {
                Together together = new Together(store);
                speed = options.load().measure(callers, (caller, _) -> {
                    long mine = position.getAndIncrement();
                    together.durably(Write.at(mine, new SplittableRandom(mine)));
                });
            }
            return new Measured(speed, size(folder) / (double) position.get());
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
