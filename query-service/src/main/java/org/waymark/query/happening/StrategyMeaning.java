package org.waymark.query.happening;

import org.waymark.events.StrategyEvent;
import org.waymark.query.happening.Happening.StrategyChanged;

/** What the events of a strategy itself mean: all of them change it. */
final class StrategyMeaning {

    private StrategyMeaning() {}

    static EventMeaning of(StrategyEvent event) {
        return new EventMeaning(
                new StrategyChanged(), day -> StrategySentences.of(event), memory -> StrategyChanges.of(event));
    }
}
