package org.waymark.benchmarks.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void hasALargeStrategyWhereItIsLongEnough() {
        assertThat(History.events(300_000).filter(event -> event.strategy().equals(History.LARGEST)))
                .hasSize(History.LARGE);
        assertThat(History.hasLargest(History.USUAL)).isFalse();
    }
}
