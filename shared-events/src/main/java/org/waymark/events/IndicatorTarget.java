package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator should reach in a period.
 *
 * @param value at least this where higher is better, at most this where lower is; null for a range
 * @param low   the lower end of the range; null unless a range is meant
 * @param high  the upper end of the range; null unless a range is meant
 */
public record IndicatorTarget(
        @Nullable Quantity value,
        @Nullable Quantity low,
        @Nullable Quantity high) {

    /** One figure to reach. */
    public static IndicatorTarget of(Quantity value) {
        return new IndicatorTarget(value, null, null);
    }

    /** A range to stay in. */
    public static IndicatorTarget within(Quantity low, Quantity high) {
        return new IndicatorTarget(null, low, high);
    }
}
