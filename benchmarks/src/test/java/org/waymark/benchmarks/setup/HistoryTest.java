package org.waymark.benchmarks.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.events.WaymarkEvent;

class HistoryTest {

    @Test
    void hasAsManyEventsAsAskedFor() {
        assertThat(History.events(10_000)).hasSize(10_000);
        assertThat(History.events(300_000)).hasSize(300_000);
    }

    @Test
    void beginsWithTheSameStrategyHoweverLongItIs() {
        List<WaymarkEvent> usual = History.events(History.USUAL).toList();

        assertThat(History.events(30_000).limit(History.USUAL)).isEqualTo(usual);
        assertThat(usual).allMatch(event -> event.strategy().equals(History.MEASURED));
    }

    @Test
    void hasLargeStrategiesWhereItIsLongEnough() {
        History history = History.of(300_000);

        assertThat(history.events().filter(event -> event.strategy().equals(History.LARGER)))
                .hasSize(20_000);
        assertThat(history.events().filter(event -> event.strategy().equals(History.LARGEST)))
                .hasSize(History.LARGE);
        assertThat(History.of(History.USUAL).strategies()).hasSize(1);
    }

    @Test
    void knowsWhereEachStrategyIs() {
        History history = History.of(60_000);
        List<WaymarkEvent> events = history.events().toList();

        for (History.Part part : history.strategies()) {
            assertThat(events.subList((int) part.from(), (int) part.last() + 1))
                    .hasSize(part.size())
                    .allMatch(event -> event.strategy().equals(part.code()));
        }
    }

    @Test
    void growsFromStrategyToStrategyWhereSizesAreToDiffer() {
        History history = History.ofDifferentSizes(100_000);

        assertThat(history.strategies()).hasSize(5);
        assertThat(history.strategies().stream().map(History.Part::size))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(history.events()).hasSizeBetween(99_000, 101_000);
    }

    @Test
    void isKeptUnderAnotherNameWhereItsContentDiffers() {
        assertThat(Stream.of(History.of(10_000), History.of(300_000), History.ofDifferentSizes(300_000))
                        .map(History::name))
                .containsExactly("history-10000", "history-300000-20000-200000", "different-sizes-300000");
    }
}
