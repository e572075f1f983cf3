package org.waymark.query.views;

import java.util.List;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;

/**
 * Where a fold finds what was recorded of a state before an event. States hold what pages show and not their history, so a
 * few events, such as the correction of an old report, can only be told from what came before.
 */
@FunctionalInterface
public interface EarlierEvents {

    /** The events of one key of a view that lie before a position, in order. */
    List<RecordedEvent> of(View<?> view, StrategyCode strategy, String key, long before);

    /** Those among some events, which are all that there are. */
    static EarlierEvents among(List<RecordedEvent> events) {
        return (view, strategy, key, before) -> events.stream()
                .filter(event -> event.position() < before)
                .filter(event -> event.event().strategy().equals(strategy))
                .filter(event -> view.key(event).filter(key::equals).isPresent())
                .toList();
    }
}
