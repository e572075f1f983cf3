package org.waymark.query.moment;

import java.time.ZoneId;

/** Whose days a strategy counts in. */
@FunctionalInterface
public interface StrategyCalendar {

    /** The strategy's time zone at that moment; the usual one where there was no such strategy. */
    ZoneId zoneOf(StrategySnapshot snapshot);
}
