package org.waymark.query.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day in a calendar.
 *
 * @param uid       the same for as long as there is such a date, wherever it moves (RFC 5545, 3.8.4.7)
 * @param kind      what happens on the day, in the users' words
 * @param title     of what it happens to
 * @param strategy  the title of the strategy
 * @param path      of the page that tells more
 * @param cancelled whether it will not come about
 * @param position  of the last change of what it is about
 * @param changed   when that was recorded
 * @param people    whose date it is
 */
record CalendarEntry(
        String uid,
        LocalDate date,
        String kind,
        @Nullable String ref,
        String title,
        String strategy,
        String path,
        boolean cancelled,
        long position,
        Instant changed,
        List<String> people) {

    /** What a calendar shows on the day, such as “Meeting: First quarter (M1)”. */
    String summary() {
        return kind + ": " + title + (ref == null ? "" : " (" + ref + ")");
    }
}
