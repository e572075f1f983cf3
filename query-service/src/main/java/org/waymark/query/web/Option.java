package org.waymark.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Typed;

/**
 * One choice of a select or of a group of radios.
 *
 * @param value what the form sends
 * @param label what the person reads
 * @param hint  what it means; null where the label says enough
 * @param tone  the colour of its badge; null where it has none
 */
public record Option(
        String value,
        String label,
        @Nullable String hint,
        @Nullable Tone tone) {

    public static Option of(String value, String label) {
        return new Option(value, label, null, null);
    }

    /** A rating with its meaning. */
    public static Option of(RatingLevel level) {
        return new Option(level.letter(), level.name(), level.meaning(), level.tone());
    }

    /** The value that was chosen; that of the first option where none of them has it. */
    public static String oneOf(List<Option> options, String chosen) {
        return options.stream()
                .map(Option::value)
                .filter(value -> value.equalsIgnoreCase(Typed.trimmed(chosen)))
                .findFirst()
                .orElseGet(() -> options.getFirst().value());
    }
}
