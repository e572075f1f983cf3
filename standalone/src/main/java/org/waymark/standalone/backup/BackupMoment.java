package org.waymark.standalone.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The moment of a backup as it is in the names of folders: in UTC, in an order that is that of the names. */
final class BackupMoment {

    /** What such a text looks like, as a regular expression. */
    static final String PATTERN = "\\d{4}-\\d{2}-\\d{2}T\\d{2}-\\d{2}-\\d{2}\\.\\d{3}Z";

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private BackupMoment() {}

    /** {@return a moment such as {@code 2026-11-27T16-49-32.123Z}; no system refuses that as part of a name} */
    static String text(Instant at) {
        return FORM.format(at);
    }
}
