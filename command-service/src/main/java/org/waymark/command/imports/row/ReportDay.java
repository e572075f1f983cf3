package org.waymark.command.imports.row;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How what is reported is compared where somebody says for which day: the same for a later day is another report, “G (30 June
 * 2026)” after “G (31 March 2026)”.
 */
public final class ReportDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ReportDay() {}

    /** @param day null where nobody says for which day */
    public static String said(String what, @Nullable LocalDate day) {
        return day == null ? what : "%s (%s)".formatted(what, DAY.format(day));
    }
}
