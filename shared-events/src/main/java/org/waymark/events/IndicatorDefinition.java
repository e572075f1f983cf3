package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator says of itself.
 *
 * @param meaning   what it says, and how it is counted; null where nobody said
 * @param unit      of its values, such as “%” or “vacancies”
 * @param baseline  where it stood at the beginning; null where nobody knows
 * @param daysToReport days after the end of a period by which its measurement is expected, 0 to 366
 * @param source    where its measurements come from; null where nobody said
 * @param owner     who answers for it: account id, name or post; null while nobody does
 * @param theme     ref of the theme that it is about; null where it is about the strategy
 * @param outcome   of that theme, as the theme words it; null where it is about none
 */
public record IndicatorDefinition(
        @FreeText String name,
        @FreeText @Nullable String meaning,
        String unit,
        BetterWhen better,
        @Nullable Baseline baseline,
        MeasurementFrequency frequency,
        int daysToReport,
        @FreeText @Nullable String source,
        @Nullable String owner,
        @Nullable String theme,
        @FreeText @Nullable String outcome) {

    /** A value that was measured before. */
    public record Baseline(MeasuredPeriod period, Quantity value) {}
}
