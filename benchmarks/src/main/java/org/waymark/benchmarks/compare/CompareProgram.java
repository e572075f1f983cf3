package org.waymark.benchmarks.compare;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.waymark.benchmarks.compare.Turns.Turn;
import org.waymark.benchmarks.measure.Load;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.setup.Histories.Scratch;

/**
 * Our engine, Axon's JPA engine on PostgreSQL, and the limits of either database, side by side: the same events, the same
 * calls, one machine, one run, by turns, everything acknowledged when it is on disk.
 */
public final class CompareProgram {

    private static final int WARM = 8;

    private final Options options;
    private final PrintStream out;
    private final Turns turns;

    public CompareProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.turns = new Turns(options.rounds());
    }

    public void run() throws Exception {
        int events = options.history().getFirst();
        Path folder = Files.createTempDirectory(options.folder(), "compare-");
        try (Scratch scratch = new Scratch(folder);
                WaymarkContender ours = new WaymarkContender(Files.createDirectory(folder.resolve("waymark")));
                AxonJpaContender theirs = new AxonJpaContender(
                        new Postgres(
                                folder.resolve("postgres"), options.folder().resolve("postgres-program")),
                        options.connections())) {
            describe(theirs);
            ours.fill(events);
            theirs.fill(events);
            streaming(ours, theirs, events);
            warmUp(ours, theirs);
            appends(ours, theirs);
            commands(ours, theirs, "each caller on a case of its own: no conflicts", ComparedCases::ofTheirOwn);
            commands(ours, theirs, "all callers on the same case: conflicts", callers -> ComparedCases.shared());
        }
    }

    private void describe(AxonJpaContender theirs) throws SQLException {
        out.println("- PostgreSQL: " + theirs.settings());
        out.println("- Axon JPA: " + options.connections() + " connections, Hibernate "
                + org.hibernate.Version.getVersionString());
    }

    /** So that the first figures are not those of an interpreter. */
    private static void warmUp(WaymarkContender ours, AxonJpaContender theirs) throws SQLException {
        Load load = new Load(Duration.ZERO, Duration.ofSeconds(4));
        for (Contender contender : List.of(ours, theirs)) {
            load.measure(WARM, contender.append(ComparedCases.ofTheirOwn(WARM), WARM));
            load.measure(WARM, contender.command(ComparedCases.ofTheirOwn(WARM), new Tries()));
            load.measure(WARM, contender.command(ComparedCases.shared(), new Tries()));
        }
        load.measure(WARM, ours.insertOne());
        load.measure(WARM, theirs.insert());
    }

    private void streaming(WaymarkContender ours, AxonJpaContender theirs, int events) throws Exception {
        Map<String, Turn<Double>> readers = new LinkedHashMap<>();
        readers.put(ours.name(), () -> speed(events, () -> ours.stream(events)));
        readers.put(theirs.name(), () -> speed(events, () -> theirs.stream(events)));
        readers.put("limit: MongoDB driver, find()", () -> speed(events, ours::find));
        readers.put("limit: the same, left undecoded", () -> speed(events, ours::findRaw));
        readers.put("limit: PostgreSQL driver, SELECT", () -> speed(events, theirs::select));
        turns.take(readers); // a warm-up
        Comparison.printSpeeds(
                out, "Streaming: %,d events from the beginning, one reader".formatted(events), turns.take(readers));
    }

    /** {@return events a second} */
    private static double speed(long expected, Turn<Long> reader) throws Exception {
        long begin = System.nanoTime();
        long events = reader.take();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (events != expected) {
            throw new IllegalStateException("There are " + expected + " events, and " + events + " were read");
        }
        return events / seconds;
    }

    private void appends(WaymarkContender ours, AxonJpaContender theirs) throws Exception {
        Comparison table = Comparison.begin(
                out, "Appends: one event on a condition that is known, each caller on a case of its own");
        for (int callers : options.callers()) {
            Map<String, Turn<Measurement>> those = new LinkedHashMap<>();
            for (Contender contender : List.of(ours, theirs)) {
                those.put(
                        contender.name(),
                        () -> options.load()
                                .measure(callers, contender.append(ComparedCases.ofTheirOwn(callers), callers)));
            }
            those.put("limit: MongoDB driver, insertOne", () -> options.load().measure(callers, ours.insertOne()));
            those.put("limit: PostgreSQL driver, INSERT", () -> options.load().measure(callers, theirs.insert()));
            table.rows(callers, turns.take(those), Map.of());
        }
    }

    private void commands(
            WaymarkContender ours, AxonJpaContender theirs, String who, IntFunction<ComparedCases> casesOf)
            throws Exception {
        Comparison table = Comparison.begin(
                out, "Commands: read the case (0 to %d events), append; %s".formatted(ComparedCases.LENGTH - 1, who));
        for (int callers : options.callers()) {
            Map<String, Turn<Measurement>> those = new LinkedHashMap<>();
            Map<String, Tries> tries = new LinkedHashMap<>();
            for (Contender contender : List.of(ours, theirs)) {
                Tries counted = new Tries();
                tries.put(contender.name(), counted);
                those.put(
                        contender.name(),
                        () -> options.load().measure(callers, contender.command(casesOf.apply(callers), counted)));
            }
            table.rows(callers, turns.take(those), tries);
        }
    }
}
