package org.waymark.command.imports.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as programs write it, as people do. */
final class IsoDay {

    private static final int LENGTH = 10;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    private IsoDay() {}

    /** 2026-03-31T00:00:00 as 31/03/2026; the same text where it is no day. */
    static String text(String iso) {
        try {
            return SHOWN.format(LocalDate.parse(iso.substring(0, Math.min(LENGTH, iso.length()))));
        } catch (DateTimeException noDay) {
            return iso;
        }
    }
}
