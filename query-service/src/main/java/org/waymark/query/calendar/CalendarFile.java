package org.waymark.query.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar as iCalendar (RFC 5545, with RFC 7986): days without a time, the same bytes for the same days. Pure.
 */
final class CalendarFile {

    private static final String LINE_END = "\r\n";
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** How long programs may wait before they ask again: people look at their calendar some times a day. */
    private static final String REFRESH = "PT4H";

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /**
     * The file.
     *
     * @param name    what the calendar is called
     * @param zone    in which its days are days
     * @param address of this service, where each entry tells more
     */
    static byte[] of(String name, ZoneId zone, List<CalendarEntry> entries, String address) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Waymark//Calendar 1//EN");
        file.line("CALSCALE:GREGORIAN");
        file.line("NAME:" + escaped(name));
        file.line("X-WR-CALNAME:" + escaped(name));
        file.line("X-WR-TIMEZONE:" + zone.getId());
        file.line("REFRESH-INTERVAL;VALUE=DURATION:" + REFRESH);
        file.line("X-PUBLISHED-TTL:" + REFRESH);
        entries.forEach(entry -> file.entry(entry, address));
        file.line("END:VCALENDAR");
        return file.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void entry(CalendarEntry entry, String address) {
        String changed = instant(entry.changed());
        line("BEGIN:VEVENT");
        line("UID:" + escaped(entry.uid()));
        line("DTSTAMP:" + changed);
        line("LAST-MODIFIED:" + changed);
        line("SEQUENCE:" + Math.clamp(entry.position(), 0, Integer.MAX_VALUE));
        line("DTSTART;VALUE=DATE:" + day(entry.date()));
        line("DTEND;VALUE=DATE:" + day(entry.date().plusDays(1)));
        line("SUMMARY:" + escaped(entry.summary()));
        line("DESCRIPTION:" + escaped(entry.strategy()));
        line("URL:" + address + entry.path());
        line("CATEGORIES:" + escaped(entry.kind()));
        line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static String instant(Instant instant) {
        return UTC.format(instant);
    }

    /** A text as a value (3.3.11); other control characters are not allowed there. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    /** Folds a line after 75 octets at most (3.1), never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int index = 0; index < content.length(); ) {
            int character = content.codePointAt(index);
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                text.append(LINE_END).append(' ');
                octets = 1;
            }
            text.append(one);
            octets += length;
            index += one.length();
        }
        text.append(LINE_END);
    }
}
