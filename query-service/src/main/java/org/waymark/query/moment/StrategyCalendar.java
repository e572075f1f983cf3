package org.waymark.query.moment;

import java.time.ZoneId;
import org.waymark.events.StrategyCode;

/** Whose days a strategy counts in. */
@FunctionalInterface
public interface StrategyCalendar {

    /** The strategy's time zone; the usual one where there is no such strategy. */
    ZoneId zoneOf(StrategyCode strategy);
}
