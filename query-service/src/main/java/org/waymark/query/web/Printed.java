package org.waymark.query.web;

import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Organisation;

/**
 * What stands on every sheet of a printed page, beside the number of the sheet: a sheet that lies on a table by itself still
 * says what it is about.
 *
 * @param strategy its code and title; the service and the organisation on a page about no strategy
 * @param moment   the moment that the page shows
 * @param filter   what the list on the page is narrowed to; empty where it is not
 */
record Printed(String strategy, String moment, String filter) {

    private static final int NAME = 90;
    private static final int FILTER = 200;

    /**
     * What stands on the sheets of a page.
     *
     * @param said   the moment in the words of the page; null for the moment that the page shows
     * @param filter null for none
     */
    static Printed of(@Nullable StrategyFrame strategy, @Nullable String said, @Nullable String filter, Clock clock) {
        if (strategy == null) {
            Organisation organisation = Organisation.current();
            String name = organisation.name().isEmpty()
                    ? "Waymark"
                    : PageText.isolated(cut("Waymark, " + organisation.name(), NAME));
            return new Printed(name, known(clock, organisation.timeZone()), "");
        }
        String now = known(clock, strategy.zone());
        String moment = said != null
                ? now + ". " + PageText.isolated(cut(said, NAME))
                : strategy.asOf().present() ? now : firstLarge(Formats.moment(strategy.asOf()));
        return new Printed(
                PageText.isolated(cut(strategy.code() + " " + strategy.title(), NAME)),
                moment,
                filter == null ? "" : PageText.isolated(cut(filter, FILTER)));
    }

    private static String known(Clock clock, ZoneId zone) {
        return "As known on " + Formats.day(clock.instant(), zone);
    }

    private static String firstLarge(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A margin has room for two lines. */
    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
