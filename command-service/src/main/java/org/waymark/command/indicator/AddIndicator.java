package org.waymark.command.indicator;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.MeasurementFrequency;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Adds an indicator: a figure by which the partnership sees whether its strategy works.
 *
 * @param ref          null for the next free one (I1, I2 …)
 * @param baseline     null where nobody knows where it stood
 * @param daysToReport null for 30
 * @param owner        null where nobody answers for it yet
 * @param outcome      null where it is about no outcome
 * @param rule         null for the usual one
 * @param items        refs of the cases it is linked to
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Adds an indicator: a figure by which the partnership sees whether its strategy works.")
public record AddIndicator(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference, unique in the strategy; left out, the next free one (I1, I2 …) is given") @Nullable Ref ref,

        @Field(value = "Name", example = "Vacancy rate") String name,

        @Field(
                value = "What it says, and how it is counted",
                example = "Posts without a permanent holder, of all posts",
                max = Texts.LONG)
        @Nullable String meaning,

        @Field(value = "Unit of its values, such as “%” or “vacancies”", example = "%", max = UNIT)
        String unit,

        @Field(value = "Which way it should go", example = "LOWER")
        BetterWhen better,

        @Field(value = "Where it stood at the beginning", example = "{\"period\": \"2022-23\", \"value\": 18.2}")
        @Nullable BaselineField baseline,

        @Field(value = "How often it is measured: each such period should have a measurement", example = "QUARTERLY")
        MeasurementFrequency frequency,

        @Field(
                value = "Days after the end of a period by which its measurement is expected; left out, 30",
                example = "30",
                least = 0,
                most = DAYS_TO_REPORT)
        @Nullable Integer daysToReport,

        @Field(value = "Where its measurements come from", example = "Workforce return") @Nullable String source,

        @NamesPeople
        @Field(
                value = "Who answers for it: a person by their id, or a named post; left out, nobody yet",
                example = "coordinator")
        @Nullable String owner,

        @Field(value = "Reference of the theme that it is about; left out, it is about the strategy") @Nullable Ref theme,

        @Field(value = "Outcome of that theme that it is about, as the theme words it", max = Texts.LONG) @Nullable String outcome,

        @Field(
                value =
                        "The rule by which it is rated against its target; left out, Amber where the target is missed by no more than ten per cent of it",
                example = "{\"tolerance\": 10, \"in\": \"PERCENT_OF_TARGET\"}")
        @Nullable RuleField rule,

        @Field(value = "References of the projects, actions and others it is linked to")
        List<Ref> items)
        implements StrategyCommand {

    /** Most characters of a unit. */
    static final int UNIT = 60;

    /** Most days after a period that a measurement can be expected. */
    static final int DAYS_TO_REPORT = 366;

    private static final int USUAL_DAYS_TO_REPORT = 30;

    IndicatorDefinition definition() {
        return new IndicatorDefinition(
                name,
                meaning,
                unit,
                better,
                BaselineField.baseline(baseline, "baseline"),
                frequency,
                Objects.requireNonNullElse(daysToReport, USUAL_DAYS_TO_REPORT),
                source,
                owner,
                Ref.valueOrNull(theme),
                outcome);
    }
}
