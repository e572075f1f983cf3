package org.waymark.command.worksheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.command.schema.Figure;

/** Reads numbers and amounts of money as people write them. */
final class Amounts {

    /** The largest number, and the smallest where it is negative. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int DECIMALS = 6;
    private static final int PENCE = 2;

    private static final Pattern POUND = Pattern.compile("^(-?)\\s*£\\s*(-?)");

    private Amounts() {}

    /** A number without commas, and without zeros at its end that say nothing; empty where the text is none. */
    static Optional<String> number(String text) {
        return read(text, DECIMALS);
    }

    /** An amount in pounds in the same form; empty where the text is none. */
    static Optional<String> money(String text) {
        return read(POUND.matcher(withPlainMinus(text)).replaceFirst("$1$2"), PENCE);
    }

    private static Optional<String> read(String text, int decimals) {
        return Figure.read(text)
                .map(figure -> figure.quantity().value())
                .filter(number -> number.scale() <= decimals && number.abs().compareTo(MOST) <= 0)
                .map(BigDecimal::toPlainString);
    }

    private static String withPlainMinus(String text) {
        return text.strip().replace('\u2212', '-');
    }
}
