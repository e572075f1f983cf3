package org.waymark.standalone.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Words for sizes and times. */
final class Amounts {

    private static final long KILO = 1_000;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private Amounts() {}

    /** {@return a size such as {@code 1.2 GB} or {@code 340 MB}} */
    static String bytes(long bytes) {
        double gigabytes = bytes / (double) (KILO * KILO * KILO);
        return gigabytes < 1
                ? String.format(Locale.UK, "%,d MB", bytes / (KILO * KILO))
                : String.format(Locale.UK, gigabytes < 10 ? "%.1f GB" : "%,.0f GB", gigabytes);
    }

    /** {@return a moment such as {@code 27 November 2026, 16:49 UTC}} */
    static String moment(Instant at) {
        return MINUTES.format(at);
    }

    /** {@return a time such as {@code 3 days}, rounded down; the unit below a day is the hour, then the minute} */
    static String span(Duration span) {
        if (span.toDays() > 0) {
            return count(span.toDays(), "day");
        }
        return span.toHours() > 0 ? count(span.toHours(), "hour") : count(span.toMinutes(), "minute");
    }

    /** {@return a number of things, such as {@code 1 day} or {@code 1,200 events}} */
    static String count(long number, String what) {
        return String.format(Locale.UK, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** {@return seconds with one digit behind the point} */
    static String seconds(Duration span) {
        return String.format(Locale.UK, "%.1f s", span.toMillis() / (double) KILO);
    }

    /** {@return a text with one full stop at its end} */
    static String ended(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
