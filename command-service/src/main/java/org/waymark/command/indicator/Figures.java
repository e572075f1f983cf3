package org.waymark.command.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Figure;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;
import org.waymark.events.Quantity;

/**
 * What is said of an indicator in a period, and the rules that make a measurement of it: a value, or that it is suppressed, or
 * a numerator and denominator from which the value follows.
 *
 * @param value       null where it is suppressed, or follows from numerator and denominator
 * @param suppressed  null where it is not
 * @param numerator   null where there is none
 * @param denominator null where there is none
 * @param source      null for the source of the indicator
 * @param note        null where there is none
 * @param provisional null where it is final
 */
public record Figures(
        @Nullable Figure value,
        @Nullable Boolean suppressed,
        @Nullable Figure numerator,
        @Nullable Figure denominator,
        @Nullable String source,
        @Nullable String note,
        @Nullable Boolean provisional) {

    private static final String VALUE = "value";
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";

    private static final String PERCENT = "%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Decimals of a value that is computed. */
    private static final int DECIMALS_OF_PERCENT = 2;

    private static final int DECIMALS = 4;
    private static final int MOST_DECIMALS = 8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * The measurement that this is.
     *
     * @param unit of the indicator: with “%”, the value is a hundred times numerator by denominator
     * @throws Refusal if it is none
     */
    public Measurement measurement(MeasuredPeriod period, String unit, LocalDate today) {
        if (period.from().isAfter(today)) {
            throw refused(
                    "period",
                    "measurement.not-begun",
                    "%s has not begun, so it cannot be measured yet. Correct the period.".formatted(period.title()));
        }
        Quantity result = Boolean.TRUE.equals(suppressed) ? nothingShown() : result(unit);
        boolean isProvisional = Boolean.TRUE.equals(provisional);
        if (period.to().isAfter(today) && !isProvisional) {
            throw refused(
                    "provisional",
                    "measurement.not-ended",
                    "%s ends on %s. Until then its measurement is provisional: say so."
                            .formatted(period.title(), DAY.format(period.to())));
        }
        return new Measurement(
                period,
                result,
                Figure.quantityOrNull(numerator),
                Figure.quantityOrNull(denominator),
                isProvisional ? Standing.PROVISIONAL : Standing.FINAL,
                source,
                note);
    }

    private @Nullable Quantity nothingShown() {
        if (Stream.of(value, numerator, denominator).anyMatch(Objects::nonNull)) {
            throw refused(
                    "suppressed",
                    "measurement.suppressed-with-figures",
                    "A suppressed measurement shows no figures. Leave out the value, numerator and denominator, or do not say that it is suppressed.");
        }
        return null;
    }

    private Quantity result(String unit) {
        Figure upper = numerator;
        Figure lower = denominator;
        if (upper == null && lower == null) {
            if (value == null) {
                throw refused(
                        VALUE,
                        "measurement.figures-missing",
                        "Enter the value, or a numerator and denominator, or say that it is suppressed.");
            }
            return value.quantity();
        }
        if (upper == null || lower == null) {
            throw refused(
                    upper == null ? NUMERATOR : DENOMINATOR,
                    "measurement.figures-missing",
                    "Enter the %s too, or leave both out.".formatted(upper == null ? NUMERATOR : DENOMINATOR));
        }
        if (lower.value().signum() <= 0) {
            throw refused(
                    DENOMINATOR,
                    "measurement.denominator",
                    "The denominator must be more than 0. Correct it, or leave out the numerator and denominator.");
        }
        boolean percent = unit.strip().equals(PERCENT);
        BigDecimal whole = percent ? upper.value().multiply(HUNDRED) : upper.value();
        return value == null ? computed(whole, lower.value(), percent) : agreed(value, whole, lower.value(), percent);
    }

    private static Quantity agreed(Figure value, BigDecimal whole, BigDecimal denominator, boolean percent) {
        BigDecimal given = value.value();
        BigDecimal follows = whole.divide(denominator, given.scale(), RoundingMode.HALF_UP);
        if (follows.compareTo(given) != 0) {
            throw refused(
                    VALUE,
                    "measurement.figures-differ",
                    "The numerator and denominator make %s%s, not %s. Correct one of the three, or leave out the value, or the other two."
                            .formatted(
                                    follows.toPlainString(), percent ? PERCENT : "", value + (percent ? PERCENT : "")));
        }
        return value.quantity();
    }

    /** With decimals as people read them; where a value is less than 1, with as many digits as these. */
    private static Quantity computed(BigDecimal whole, BigDecimal denominator, boolean percent) {
        BigDecimal exact = whole.divide(denominator, MOST_DECIMALS, RoundingMode.HALF_UP);
        int usual = percent ? DECIMALS_OF_PERCENT : DECIMALS;
        int zeros = Math.max(0, exact.scale() - exact.precision());
        try {
            return Quantity.of(whole.divide(denominator, Math.min(usual + zeros, MOST_DECIMALS), RoundingMode.HALF_UP));
        } catch (IllegalArgumentException e) {
            throw refused(
                            NUMERATOR,
                            "measurement.too-large",
                            "The numerator and denominator make %s, which is too large to be kept. Check both."
                                    .formatted(exact.toBigInteger()))
                    .causedBy(e);
        }
    }

    private static Refusal refused(String field, String code, String message) {
        return Refusal.at(field, Refusal.Kind.RULE, code, message);
    }
}
