package org.waymark.query.moment;

import java.time.LocalDate;
import java.time.ZoneId;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf.Moment;

/** Finds the place in the ledger, and the day, of a moment as people name it. */
public interface AsOfResolver {

    /**
     * Where a moment is.
     *
     * @param strategy whose reviews and decisions they are
     */
    Place find(StrategyCode strategy, Moment moment);

    /** Where a moment is, in the days of a time zone; it is looked up when it is first asked for. */
    interface Place {

        /**
         * The last position that belongs to it: all of a day, all up to an instant.
         *
         * @throws BadAsOfException if the ledger has not come to that position yet, or there is no such review or decision
         */
        long last(ZoneId zone);

        /**
         * The first position that belongs to it: from the start of a day, from an instant on, from what was recorded when
         * people met or decided.
         *
         * @throws BadAsOfException if there is no such review or decision
         */
        long first(ZoneId zone);

        /**
         * The day that it is in.
         *
         * @throws BadAsOfException if there is no such review or decision
         */
        LocalDate day(ZoneId zone);
    }
}
