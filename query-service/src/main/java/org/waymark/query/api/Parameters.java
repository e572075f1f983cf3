package org.waymark.query.api;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Typed;
import org.waymark.query.moment.AsOf;

/** Reads the parameters of an address: what is left out or blank is null, and what is no value of its kind is refused by name. */
public final class Parameters {

    private Parameters() {}

    /** A text without blanks around it. */
    public static @Nullable String text(@Nullable String given) {
        String text = given == null ? "" : Typed.trimmed(given);
        return text.isEmpty() ? null : text;
    }

    /**
     * A moment, in one of the forms that {@code asOf} takes.
     *
     * @throws org.waymark.query.moment.BadAsOfException if it is none
     */
    public static AsOf.@Nullable Moment moment(@Nullable String given) {
        String text = text(given);
        return text == null ? null : AsOf.moment(text);
    }

    /**
     * A whole number between two others, both included.
     *
     * @throws BadParameterException if it is none, or not between them
     */
    public static @Nullable Long number(String name, @Nullable String given, long least, long most) {
        String text = text(given);
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, in the same words as a number that is too large
        }
        throw new BadParameterException(
                name, name + " must be a whole number from " + least + " to " + most + ", not “" + text + "”");
    }

    /**
     * One of some words, whatever is in capitals.
     *
     * @throws BadParameterException if it is none of them
     */
    public static <T> @Nullable T word(String name, @Nullable String given, Map<String, T> words) {
        String text = text(given);
        if (text == null) {
            return null;
        }
        T meant = words.get(text.toLowerCase(Locale.ROOT));
        if (meant == null) {
            throw new BadParameterException(
                    name,
                    name + " must be one of "
                            + String.join(", ", words.keySet().stream().sorted().toList()) + ", not “" + text + "”");
        }
        return meant;
    }
}
