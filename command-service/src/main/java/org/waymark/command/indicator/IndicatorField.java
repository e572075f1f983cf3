package org.waymark.command.indicator;

import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.MeasurementFrequency;

/** What can be revised of an indicator. */
record IndicatorField(
        @Field("Name") String name,

        @Field(value = "What it says, and how it is counted", max = Texts.LONG) @Nullable String meaning,

        @Field(value = "Unit of its values", max = AddIndicator.UNIT)
        String unit,

        @Field("Which way it should go") BetterWhen better,

        @Field("Where it stood at the beginning") @Nullable BaselineField baseline,

        @Field("How often it is measured") MeasurementFrequency frequency,

        @Field(
                value = "Days after the end of a period by which its measurement is expected",
                least = 0,
                most = AddIndicator.DAYS_TO_REPORT)
        int daysToReport,

        @Field("Where its measurements come from") @Nullable String source,

        @NamesPeople @Field("Who answers for it: a person by their id, or a named post") @Nullable String owner,

        @Field("Reference of the theme that it is about") @Nullable Ref theme,

        @Field(value = "Outcome of that theme, as the theme words it", max = Texts.LONG) @Nullable String outcome) {

    static IndicatorField of(IndicatorDefinition definition) {
        return new IndicatorField(
                definition.name(),
                definition.meaning(),
                definition.unit(),
                definition.better(),
                BaselineField.of(definition.baseline()),
                definition.frequency(),
                definition.daysToReport(),
                definition.source(),
                definition.owner(),
                Ref.orNull(definition.theme()),
                definition.outcome());
    }

    IndicatorDefinition definition() {
        return new IndicatorDefinition(
                name,
                meaning,
                unit,
                better,
                BaselineField.baseline(baseline, "changes.baseline"),
                frequency,
                daysToReport,
                source,
                owner,
                Ref.valueOrNull(theme),
                outcome);
    }
}
