package org.waymark.events;

/**
 * How an indicator is rated against its target: Green where it is met, Amber where it is missed by no more than the
 * tolerance, else Red.
 *
 * @param version   from 1
 * @param tolerance not negative
 */
public record IndicatorRule(int version, Quantity tolerance, Measure in) {

    /** What an indicator starts with: Amber within ten per cent of the target. */
    public static final IndicatorRule DEFAULT = new IndicatorRule(1, new Quantity("10"), Measure.PERCENT_OF_TARGET);

    /** What a tolerance is counted in. */
    public enum Measure {
        PERCENT_OF_TARGET,
        /** The indicator's own units, such as percentage points or vacancies. */
        UNITS
    }
}
