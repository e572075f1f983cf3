package org.waymark.command.dispatch;

import java.util.Map;
import org.waymark.events.WaymarkEvent;

/** What decisions are made on: state folded from the events within its consistency boundary. */
public interface Entity {

    /** Takes a fact into account: assigns, nothing else. */
    void evolve(WaymarkEvent event);

    /** The same where a rule depends on who recorded it, or why. */
    default void evolve(WaymarkEvent event, Map<String, String> metadata) {
        evolve(event);
    }

    /** What holds for every command in the strategy. */
    StrategyContext strategyContext();
}
