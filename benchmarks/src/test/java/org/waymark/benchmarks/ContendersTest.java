package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** That those that are compared do what they are measured at: on few events, for tenths of a second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContendersTest {

    private static final int EVENTS = 1_100;
    private static final int CALLERS = 4;
    private static final Load SHORT = new Load(Duration.ZERO, Duration.ofMillis(200));

    private WaymarkContender ours;
    private AxonJpaContender theirs;

    @BeforeAll
    void bothWithTheSameHistory(@TempDir Path folder) throws Exception {
        ours = new WaymarkContender(folder);
        theirs = new AxonJpaContender(folder.resolve("postgres"), CALLERS);
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
            SHORT.measure(CALLERS, contender.command(Cases.ofTheirOwn(CALLERS), tries));

            assertThat(tries.each()).as(contender.name()).isEqualTo(1);
        }
    }

    @Test
    void someAreRefusedOnACaseOfAllAndAcceptedInTheEnd() {
        for (Contender contender : List.of(ours, theirs)) {
            Tries tries = new Tries();
            Measurement measured = SHORT.measure(CALLERS, contender.command(Cases.shared(), tries));

            assertThat(measured.operations()).as(contender.name()).isGreaterThanOrEqualTo(CALLERS);
            assertThat(tries.each()).as(contender.name()).isGreaterThan(1);
        }
    }

    @Test
    void appendsAndLimitsAreStored() throws Exception {
        assertThat(SHORT.measure(CALLERS, ours.append(Cases.ofTheirOwn(CALLERS), CALLERS))
                        .operations())
                .isPositive();
        assertThat(SHORT.measure(CALLERS, theirs.append(Cases.ofTheirOwn(CALLERS), CALLERS))
                        .operations())
                .isPositive();
        assertThat(SHORT.measure(CALLERS, ours.insertOne()).operations()).isPositive();
        assertThat(SHORT.measure(CALLERS, theirs.insert()).operations()).isPositive();
    }
}
