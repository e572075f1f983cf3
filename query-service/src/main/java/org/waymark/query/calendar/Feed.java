package org.waymark.query.calendar;

import org.waymark.events.StrategyCode;

/** What can be subscribed to. */
sealed interface Feed {

    /** What its token is worked out from. */
    String name();

    /** The path it is at. */
    String path();

    /** Everything dated of one strategy. */
    record OfStrategy(StrategyCode code) implements Feed {

        @Override
        public String name() {
            return "strategy " + code;
        }

        @Override
        public String path() {
            return "/api/strategies/" + code + "/calendar.ics";
        }
    }

    /** What the owner of the address leads, owns or attends, in every strategy that they may look into. */
    record OfPerson() implements Feed {

        @Override
        public String name() {
            return "person";
        }

        @Override
        public String path() {
            return "/api/calendar.ics";
        }
    }
}
