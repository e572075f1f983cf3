package org.waymark.query.views;

import org.waymark.events.StrategyCode;

/**
 * A state with its place among the others, and how far it has seen.
 *
 * @param id    {@code strategy/key}, unique in the view
 * @param first position of the event that began it: states are listed in this order
 * @param seen  position of the last event folded in; events at or below it are ignored
 */
public record StoredState<S>(String id, StrategyCode strategy, long first, long seen, S state) {

    public static String id(StrategyCode strategy, String key) {
        return strategy + "/" + key;
    }
}
