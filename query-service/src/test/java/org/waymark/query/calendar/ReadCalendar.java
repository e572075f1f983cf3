package org.waymark.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** A calendar as a program from elsewhere reads it. */
public record ReadCalendar(Calendar calendar) {

    /** Reads it, and checks that it is written by the rules: lines, and what each entry must have. */
    public static ReadCalendar of(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n").doesNotContainPattern("(?<!\r)\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75));
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return new ReadCalendar(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError("Not a calendar: " + text, e);
        }
    }

    /** A day of it. */
    public record Day(String uid, LocalDate date, LocalDate end, String summary, String status, int sequence) {}

    /** Its days, in their order. */
    public List<Day> days() {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .map(event -> new Day(
                        value(event, Property.UID),
                        day(value(event, Property.DTSTART)),
                        day(value(event, Property.DTEND)),
                        value(event, Property.SUMMARY),
                        value(event, Property.STATUS),
                        Integer.parseInt(value(event, Property.SEQUENCE))))
                .toList();
    }

    private static LocalDate day(String basic) {
        return LocalDate.parse(basic, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
