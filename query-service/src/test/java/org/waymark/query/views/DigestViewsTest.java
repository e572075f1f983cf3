package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.RecordedEvent;

/** What is kept of a history is what the whole of it comes to, after every event, also where days come out of order. */
class DigestViewsTest {

    private static final Instant BEGIN = Instant.parse("2023-07-01T09:00:00Z");
    private static final int SIZE = 1_500;

    static Stream<DigestView<?, ?>> digests() {
        return DeclaredViews.byConstant().values().stream()
                .filter(DigestView.class::isInstance)
                .map(view -> (DigestView<?, ?>) view);
    }

    @ParameterizedTest
    @MethodSource("digests")
    <S, H> void isWhatTheWholeHistoryComesTo(DigestView<S, H> view) {
        long seed = new Random().nextLong();
        System.out.println("DigestViewsTest seed " + seed);
        List<RecordedEvent> events = events(seed);
        ViewFold<S> digests = ViewFold.fresh(view, EarlierEvents.among(events));
        ViewFold<H> histories = ViewFold.fresh(view.histories(), EarlierEvents.among(events));

        for (RecordedEvent event : events) {
            digests.fold(event);
            histories.fold(event);
            StoredState<H> history = histories.found(event);
            if (history != null) {
                assertThat(Objects.requireNonNull(digests.found(event)).state())
                        .as("seed %s, position %s, %s", seed, event.position(), event.event())
                        .isEqualTo(view.digest(history.state()));
            }
        }
        assertThat(histories.changed()).isNotEmpty();
    }

    private static List<RecordedEvent> events(long seed) {
        List<RecordedEvent> events = new ArrayList<>();
        for (RandomHistory.Told told : RandomHistory.of(seed, SIZE)) {
            long position = events.size();
            events.add(new RecordedEvent(position, BEGIN.plusSeconds(position), told.metadata(), told.event()));
        }
        return events;
    }
}
