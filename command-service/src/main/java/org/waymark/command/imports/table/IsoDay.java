package org.waymark.command.imports.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days as programs write them, and as people do. */
final class IsoDay {

    private static final int LENGTH = 10;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    private IsoDay() {}

    /** 2026-03-31T00:00:00 as 31/03/2026; the same text where it is no day. */
    static String text(String iso) {
        return day(iso, DateTimeFormatter.ISO_LOCAL_DATE).map(SHOWN::format).orElse(iso);
    }

    /** 31/03/2026 as 2026-03-31; the same text where it is no day. */
    static String of(String shown) {
        return day(shown, SHOWN).map(LocalDate::toString).orElse(shown);
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(LENGTH, text.length())), format));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
