package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.Salted;
import org.waymark.ledger.format.StoredEvent;

class LedgerSignalTest {

    private static final Instant RECORDED = Instant.parse("2026-11-26T09:00:00Z");

    private final LedgerSignal signal = new LedgerSignal();
    private LedgerHead head = LedgerHead.EMPTY;

    /** Of one event, at the next position. */
    private Commit commit() {
        Commit commit =
                Bodies.commit(Bodies.event("e" + head.position(), "waymark.T")).after(head, RECORDED);
        head = commit.head();
        return commit;
    }

    private List<Long> positionsBehind(long position) {
        return signal.storedBehind(position).stream().map(StoredEvent::position).toList();
    }

    @Test
    void hasWhatWasJustStoredBehindAPosition() {
        signal.appended(List.of(commit()));
        signal.appended(List.of(commit(), commit()));

        assertThat(positionsBehind(-1)).containsExactly(0L, 1L, 2L);
        assertThat(positionsBehind(1)).containsExactly(2L);
        assertThat(positionsBehind(2)).isEmpty();
        assertThat(signal.lastPosition()).isEqualTo(2);
    }

    @Test
    void hasNothingBehindAGap() {
        signal.appended(List.of(commit()));
        Commit another = commit();
        signal.appended(List.of(commit()));

        assertThat(positionsBehind(-1))
                .as("another JVM stored position %d", another.first())
                .containsExactly(0L);
        assertThat(positionsBehind(0)).isEmpty();
        assertThat(positionsBehind(1)).containsExactly(2L);
    }

    @Test
    void forgetsWhatWasStoredBeforeATextWasRemoved() {
        signal.appended(List.of(commit()));
        Salted<Map<String, String>> attesting =
                new Salted<>(Map.of(RedactionAttestation.KEY, "0"), new Binary(new byte[16]), new Binary(new byte[32]));
        EventBody plain = Bodies.event("removed", "waymark.TextRedacted");
        Commit redaction = Bodies.commit(EventBody.sealed(
                        plain.id(),
                        plain.type(),
                        plain.version(),
                        plain.decidedAt(),
                        plain.tags(),
                        attesting,
                        plain.payload()))
                .after(head, RECORDED);
        signal.appended(List.of(redaction));

        assertThat(positionsBehind(-1)).isEmpty();
        assertThat(positionsBehind(0)).containsExactly(1L);
    }

    @Test
    void keepsNoMoreThanTheLatest() {
        List<Long> stored = new ArrayList<>();
        for (int number = 0; number < 3_000; number++) {
            signal.appended(List.of(commit()));
            stored.add(head.position());
        }

        assertThat(positionsBehind(-1)).isEmpty();
        assertThat(positionsBehind(2_990)).isEqualTo(stored.subList(2_991, 3_000));
    }

    @Test
    void tellsWhoeverListensUntilTheyDoNot() {
        List<Long> told = new ArrayList<>();
        try (LedgerSignal.Subscription subscription = signal.subscribe(() -> told.add(signal.lastPosition()))) {
            signal.appended(List.of(commit()));
            assertThat(told).containsExactly(0L);
            assertThat(subscription).isNotNull();
        }
        signal.appended(List.of(commit()));

        assertThat(told).containsExactly(0L);
    }
}
