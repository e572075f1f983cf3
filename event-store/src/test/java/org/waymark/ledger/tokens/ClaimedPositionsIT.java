package org.waymark.ledger.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.SettableClock;
import org.waymark.ledger.TestLedger;
import org.waymark.ledger.tokens.ClaimedPositions.Position;

class ClaimedPositionsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final TestLedger ledger = new TestLedger();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-31T09:00:00Z"));
    private final ClaimedPositions here = positions("here");
    private final ClaimedPositions there = positions("there");

    private ClaimedPositions positions(String nodeId) {
        return new ClaimedPositions(ledger.database(), "views", nodeId, TIMEOUT, clock);
    }

    @BeforeEach
    void prepare() {
        assertThat(here.claim()).as("before there is a document").isEmpty();
        here.prepare();
        there.prepare();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void oneNodeAtATimeHoldsThem() {
        assertThat(here.claim()).hasValue(Map.of());
        assertThat(there.claim()).isEmpty();

        clock.advance(TIMEOUT.plusMillis(1));
        assertThat(there.claim()).isPresent();
        assertThat(here.extend()).isFalse();
        assertThat(here.advance(Map.of("risks", 7L))).isFalse();
        assertThat(there.extend()).isTrue();
    }

    @Test
    void aClaimLastsAsLongAsItIsExtendedAndIsLetGo() {
        here.claim();
        clock.advance(TIMEOUT.minusSeconds(1));
        assertThat(here.extend()).isTrue();
        clock.advance(TIMEOUT.minusSeconds(1));
        assertThat(there.claim()).isEmpty();

        here.release();
        assertThat(there.claim()).isPresent();
    }

    @Test
    void aPositionNeverGoesBack() {
        here.claim();
        here.restart("risks", 2);
        here.restart("projects", 3);
        assertThat(here.advance(Map.of("risks", 9L, "projects", 4L))).isTrue();
        assertThat(here.advance(Map.of("risks", 8L, "projects", 5L))).isTrue();

        assertThat(there.read()).isEqualTo(Map.of("risks", new Position(2, 9), "projects", new Position(3, 5)));
    }

    @Test
    void aReaderBeginsAgainWithAnotherVersionOrIsForgotten() {
        here.claim();
        here.restart("risks", 2);
        here.restart("projects", 3);
        here.advance(Map.of("risks", 9L, "projects", 9L));

        assertThat(here.restart("risks", 3)).isTrue();
        assertThat(here.remove("projects")).isTrue();

        assertThat(here.read()).isEqualTo(Map.of("risks", new Position(3, -1)));
        assertThat(there.restart("risks", 4)).isFalse();
        assertThat(there.remove("risks")).isFalse();
    }
}
