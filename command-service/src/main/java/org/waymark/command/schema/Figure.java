package org.waymark.command.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Quantity;

/**
 * A number as somebody wrote it, with the decimals that they gave. In JSON it is a number, or a text that may have commas
 * between thousands; nothing of it is ever rounded.
 *
 * @param text with a decimal point and without commas, such as {@code 17.40}
 */
public record Figure(@JsonValue String text) {

    /** What is wrong with what is no number, to follow the name of the field. */
    public static final String MESSAGE =
            "must be a number with at most 15 digits before the decimal point and 8 after it, such as 17.4 or 1,250";

    /** The same for those who know regular expressions. */
    static final String FORM = "-?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,8})?";

    /**
     * The largest whole number that is kept; the smallest is as far from zero. With decimals there are some beyond it, which would be
     * rounded to one too large by whoever reads JSON with binary fractions.
     */
    static final BigDecimal MOST = new BigDecimal("999999999999999");

    /** What every number that is kept is a multiple of. */
    static final BigDecimal STEP = new BigDecimal("0.00000001");

    /** No number that is kept needs more characters, nor that of any other case. */
    private static final int LONGEST = 40;

    private static final Pattern WRITTEN = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?|-?\\.\\d+");

    /** @throws IllegalArgumentException if the text is not such a number */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Figure {
        if (text.length() > LONGEST || !isKept(text)) {
            throw new IllegalArgumentException("A figure " + MESSAGE);
        }
    }

    /** The number that a text holds, as people write it; empty where it is none, or none that can be kept. */
    public static Optional<Figure> read(String written) {
        String plain = written.strip().replace('\u2212', '-');
        if (plain.length() > LONGEST || !WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        return of(new BigDecimal(plain.replace(",", "")));
    }

    /** A number of JSON; empty where it is none that can be kept. */
    static Optional<Figure> of(BigDecimal number) {
        boolean isShort = Math.abs((long) number.scale()) <= LONGEST && number.precision() <= LONGEST;
        return isShort
                ? Optional.of(number.toPlainString()).filter(Figure::isKept).map(Figure::new)
                : Optional.empty();
    }

    /** The same as one that is kept. */
    public static Figure of(Quantity quantity) {
        return new Figure(quantity.text());
    }

    /** One that is kept; null for null. */
    public static @Nullable Figure orNull(@Nullable Quantity quantity) {
        return quantity == null ? null : of(quantity);
    }

    /** As it is kept; null for null. */
    public static @Nullable Quantity quantityOrNull(@Nullable Figure figure) {
        return figure == null ? null : figure.quantity();
    }

    /** As it is kept: zeros at its end that say nothing are gone. */
    public Quantity quantity() {
        return Quantity.of(value());
    }

    /** To reckon with. */
    public BigDecimal value() {
        return new BigDecimal(text);
    }

    private static boolean isKept(String text) {
        try {
            Quantity.of(new BigDecimal(text));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
