package org.waymark.query.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorRule;
import org.waymark.events.IndicatorTarget;
import org.waymark.events.Quantity;

/** How an indicator stands against its target. */
public enum IndicatorRating {
    OFF_TARGET("R", "Red", "Off target"),
    CLOSE("A", "Amber", "Close to target"),
    ON_TARGET("G", "Green", "On target");

    private final String letter;
    private final String colour;
    private final String title;

    IndicatorRating(String letter, String colour, String title) {
        this.letter = letter;
        this.colour = colour;
        this.title = title;
    }

    /** {@code R}, {@code A} or {@code G}. */
    public String letter() {
        return letter;
    }

    /** Its colour as a word. */
    public String colour() {
        return colour;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** The class that gives it its colour on a page. */
    public String tone() {
        return switch (this) {
            case OFF_TARGET -> "wm-tone-problem";
            case CLOSE -> "wm-tone-caution";
            case ON_TARGET -> "wm-tone-good";
        };
    }

    static IndicatorRating of(Quantity value, BetterWhen better, IndicatorTarget target, IndicatorRule rule) {
        BigDecimal missed = missedBy(value, better, target);
        if (missed.signum() == 0) {
            return ON_TARGET;
        }
        return missed.compareTo(tolerated(value, target, rule)) <= 0 ? CLOSE : OFF_TARGET;
    }

    /** By how much a value misses its target: zero where it meets it. */
    static BigDecimal missedBy(Quantity value, BetterWhen better, IndicatorTarget target) {
        BigDecimal missed = switch (better) {
            case HIGHER -> below(value, lower(target));
            case LOWER -> below(value, upper(target)).negate();
            case WITHIN -> {
                BigDecimal under = below(value, target.low());
                yield under.signum() > 0 ? under : below(value, target.high()).negate();
            }
        };
        return missed.max(BigDecimal.ZERO);
    }

    /** Where the target is a range, only its lower end counts for what is better when higher. */
    private static @Nullable Quantity lower(IndicatorTarget target) {
        return target.value() == null ? target.low() : target.value();
    }

    private static @Nullable Quantity upper(IndicatorTarget target) {
        return target.value() == null ? target.high() : target.value();
    }

    private static BigDecimal below(Quantity value, @Nullable Quantity bound) {
        return bound == null ? BigDecimal.ZERO : bound.value().subtract(value.value());
    }

    private static BigDecimal tolerated(Quantity value, IndicatorTarget target, IndicatorRule rule) {
        return switch (rule.in()) {
            case UNITS -> rule.tolerance().value();
            case PERCENT_OF_TARGET ->
                nearest(value, target)
                        .abs()
                        .multiply(rule.tolerance().value(), MathContext.DECIMAL64)
                        .movePointLeft(2);
        };
    }

    /** The end of the range that the value is nearer to, or the one figure that is to be reached. */
    private static BigDecimal nearest(Quantity value, IndicatorTarget target) {
        if (target.value() != null) {
            return target.value().value();
        }
        BigDecimal low = target.low() == null ? BigDecimal.ZERO : target.low().value();
        BigDecimal high = target.high() == null ? low : target.high().value();
        return value.value().compareTo(low) < 0 ? low : high;
    }
}
