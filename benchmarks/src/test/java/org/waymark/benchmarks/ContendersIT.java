package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.benchmarks.compare.AxonJpaContender;
import org.waymark.benchmarks.compare.ComparedCases;
import org.waymark.benchmarks.compare.Contender;
import org.waymark.benchmarks.compare.Postgres;
import org.waymark.benchmarks.compare.Tries;
import org.waymark.benchmarks.compare.WaymarkContender;
import org.waymark.benchmarks.measure.Load;
import org.waymark.benchmarks.measure.Operation;

/** That those that are compared do what they are measured at: on few events, for tenths of a second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContendersIT {

    private static final int EVENTS = 600;
    private static final int CALLERS = 4;
    private static final Load SHORT = new Load(Duration.ZERO, Duration.ofMillis(200));

    private WaymarkContender ours;
    private AxonJpaContender theirs;

    @BeforeAll
    void bothWithTheSameHistory(@TempDir Path folder) throws Exception {
        assumeThat(Postgres.isPossible())
                .as("SKIPPED: PostgreSQL refuses to run as root, and unshare -U does not work here")
                .isTrue();
        ours = new WaymarkContender(Files.createDirectory(folder.resolve("waymark")));
        theirs = new AxonJpaContender(
                new Postgres(folder.resolve("postgres"), Path.of("target", "postgres-program")), CALLERS);
        ours.fill(EVENTS);
        theirs.fill(EVENTS);
    }

    @AfterAll
    void stop() {
        theirs.close();
        ours.close();
    }

    @Test
    void postgresqlIsAsDurableAsItIsByDefault() throws Exception {
        assertThat(theirs.settings())
                .containsAllEntriesOf(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
    }

    @Test
    void allReadTheWholeHistory() throws Exception {
        assertThat(ours.stream(EVENTS)).isEqualTo(EVENTS);
        assertThat(theirs.stream(EVENTS)).isEqualTo(EVENTS);
        assertThat(ours.find()).isGreaterThanOrEqualTo(EVENTS);
        assertThat(ours.findRaw()).isGreaterThanOrEqualTo(EVENTS);
        assertThat(theirs.select()).isGreaterThanOrEqualTo(EVENTS);
    }

    @Test
    void nobodyIsRefusedOnACaseOfItsOwn() {
        for (Contender contender : List.of(ours, theirs)) {
            Tries tries = new Tries();
            SHORT.measure(CALLERS, contender.command(ComparedCases.ofTheirOwn(CALLERS), tries));

            assertThat(tries.each()).as(contender.name()).isEqualTo(1);
        }
    }

    @Test
    void someAreRefusedOnACaseOfAllAndEachIsStoredOnceInTheEnd() throws Exception {
        for (Contender contender : List.of(ours, theirs)) {
            long before = stored(contender);
            Tries tries = new Tries();
            Operation command = contender.command(ComparedCases.shared(), tries);
            int accepted = 0;
            for (int round = 0; round < 20 && tries.refused() == 0; round++) { // one nearly always does
                accepted += SHORT.measure(CALLERS, command).operations();
            }

            assertThat(tries.refused()).as(contender.name()).isPositive();
            assertThat(stored(contender)).as(contender.name()).isEqualTo(before + accepted);
        }
    }

    @Test
    void appendsAndLimitsAreStored() throws Exception {
        assertThat(SHORT.measure(CALLERS, ours.append(ComparedCases.ofTheirOwn(CALLERS), CALLERS))
                        .operations())
                .isPositive();
        assertThat(SHORT.measure(CALLERS, theirs.append(ComparedCases.ofTheirOwn(CALLERS), CALLERS))
                        .operations())
                .isPositive();
        assertThat(SHORT.measure(CALLERS, ours.insertOne()).operations()).isPositive();
        assertThat(SHORT.measure(CALLERS, theirs.insert()).operations()).isPositive();
    }

    private long stored(Contender contender) throws SQLException {
        return contender == ours ? ours.find() : theirs.select();
    }
}
