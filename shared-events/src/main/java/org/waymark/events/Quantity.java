package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as it is kept: exact, as plain text with a decimal point, so that the same number always gives the same bytes.
 *
 * @param text such as {@code 17.4}, {@code -3} or {@code 120000}: no thousands separators, no needless zeros
 */
public record Quantity(@JsonValue String text) implements Comparable<Quantity> {

    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,8})?");

    /** @throws IllegalArgumentException if the text is not a plain number of at most 15 digits and 8 decimals */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Quantity {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A number has at most 15 digits before the decimal point and 8 after it, such as 17.4");
        }
    }

    /** @throws IllegalArgumentException if it has more than 15 digits before the point or 8 after it */
    public static Quantity of(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.precision() > 40 || Math.abs((long) plain.scale()) > 40) {
            throw new IllegalArgumentException(
                    "A number has at most 15 digits before the decimal point and 8 after it, such as 17.4");
        }
        return new Quantity(plain.toPlainString());
    }

    /** The same number, to reckon with. */
    public BigDecimal value() {
        return new BigDecimal(text);
    }

    @Override
    public int compareTo(Quantity other) {
        return value().compareTo(other.value());
    }

    @Override
    public String toString() {
        return text;
    }
}
