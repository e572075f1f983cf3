package org.waymark.command.imports.measurement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.command.schema.Figure;

/** What stands in a cell for a value: a number with or without its unit, that it is suppressed, or that there is none. */
final class ValueCell {

    /** As official statistics mark what would tell of a few people. */
    private static final Set<String> SUPPRESSED =
            Set.of("[c]", "c", "(c)", "suppressed", "*", "confidential", "[suppressed]");

    private static final Set<String> NONE =
            Set.of("", "n/a", "na", "-", "–", "—", "[x]", "[z]", "..", "not available", "not applicable", "no data");

    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private ValueCell() {}

    static boolean isSuppressed(String cell) {
        return SUPPRESSED.contains(plain(cell));
    }

    /** Whether it says that there is no measurement. */
    static boolean isNone(String cell) {
        return NONE.contains(plain(cell));
    }

    /** The number, with its unit or without: “17.4%”, “£1,200” and “12 vacancies” where these are the units. */
    static Optional<Figure> figure(String cell, String unit) {
        String text = plain(cell);
        String counted = plain(unit);
        if (text.endsWith(counted)) {
            text = text.substring(0, text.length() - counted.length());
        } else if (text.startsWith(counted)) {
            text = text.substring(counted.length());
        }
        return Figure.read(text);
    }

    private static String plain(String text) {
        return BETWEEN.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.UK);
    }
}
