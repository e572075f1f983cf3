package org.waymark.command.system;

import java.time.ZoneId;
import org.waymark.events.WaymarkEvent;

/** What decisions are made on: state folded from the events within its consistency boundary. */
public interface Entity {

    /** Takes a fact into account: assigns, nothing else. */
    void evolve(WaymarkEvent event);

    /** The strategy's time zone. */
    ZoneId timeZone();
}
