package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.LedgerFeed.Batch;

class ReadAheadTest {

    private static final int MOST = 2;

    private final List<Long> read = new ArrayList<>();
    private final Recorded notes = new Recorded();
    private long failing = Long.MAX_VALUE;
    private final ReadAhead ledger = new ReadAhead(this::after, Runnable::run);

    ReadAheadTest() {
        for (int note = 0; note < 10; note++) {
            notes.then(new NoteAdded(new StrategyCode("SG23"), "P1", "Note " + note));
        }
    }

    private Batch after(long position, int max) {
        read.add(position);
        if (position >= failing) {
            throw new IllegalStateException("the database does not answer");
        }
        List<RecordedEvent> events = notes.events().stream()
                .filter(event -> event.position() > position)
                .limit(max)
                .toList();
        return new Batch(events, position + events.size());
    }

    private static List<Long> positions(Batch batch) {
        return batch.events().stream().map(RecordedEvent::position).toList();
    }

    @Test
    void readsEachBatchOnceAndTheNextBeforeItIsAskedFor() {
        assertThat(positions(ledger.after(-1, MOST))).containsExactly(0L, 1L);
        assertThat(read).containsExactly(-1L, 1L);
        assertThat(positions(ledger.after(1, MOST))).containsExactly(2L, 3L);
        assertThat(read).containsExactly(-1L, 1L, 3L);
    }

    @Test
    void readsNothingAheadAtTheEnd() {
        assertThat(positions(ledger.after(8, MOST))).containsExactly(9L);
        assertThat(read).containsExactly(8L);
    }

    @Test
    void readsAnewFromAnotherPosition() {
        ledger.after(-1, MOST);
        assertThat(positions(ledger.after(4, MOST))).containsExactly(5L, 6L);
        assertThat(positions(ledger.after(1, MOST))).containsExactly(2L, 3L);
        assertThat(read).containsExactly(-1L, 1L, 4L, 6L, 1L, 3L);
    }

    @Test
    void saysWhyReadingAheadFailedToWhoeverAsksAndReadsAgainThen() {
        failing = 1;
        ledger.after(-1, MOST);
        assertThatThrownBy(() -> ledger.after(1, MOST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database does not answer");
        failing = Long.MAX_VALUE;
        assertThat(positions(ledger.after(1, MOST))).containsExactly(2L, 3L);
    }
}
