package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short code of a strategy, unique in a deployment, such as {@code SG23}.
 *
 * @param value 2 to 20 capital letters, digits or hyphens, starting with a letter
 */
public record StrategyCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");

    /** @throws IllegalArgumentException if the value does not have the form of a code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StrategyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A strategy code is 2 to 20 capital letters, digits or hyphens and starts with a letter, such as SG23");
        }
    }

    /**
     * The code that somebody typed, in capitals or not, with blanks around it or not.
     *
     * @throws IllegalArgumentException if it does not have the form of a code
     */
    public static StrategyCode typed(String text) {
        return new StrategyCode(Typed.inCapitals(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
