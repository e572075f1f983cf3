package org.waymark.command.worksheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers and amounts of money as people write them. */
final class Amounts {

    /** The largest number, and the smallest where it is negative. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int DECIMALS = 6;
    private static final int PENCE = 2;

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?|-?\\.\\d+");
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
        String plain = withPlainMinus(text);
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain.replace(",", "")).stripTrailingZeros();
        return number.scale() > decimals || number.abs().compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(number.toPlainString());
    }

    private static String withPlainMinus(String text) {
        return text.strip().replace('\u2212', '-');
    }
}
