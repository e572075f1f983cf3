package org.waymark.command.strategy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Texts;
import org.waymark.events.Charter;
import org.waymark.events.Charter.Milestone;
import org.waymark.events.Objective;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Creates a strategy as a draft, with the default stage scheme and rating scale.
 *
 * @param timeZone null for Europe/London
 */
@AllowedTo({Role.ADMINISTRATOR, Role.COORDINATOR})
@Summary("Creates a strategy as a draft, with the standard six stages and the Red, Amber, Green scale.")
public record CreateStrategy(
        @Field(value = "Short code, unique here: 2 to 20 capital letters, digits or hyphens", example = "SG23")
        StrategyCode code,

        @Field(value = "Title", example = "Children's social care workforce development strategy 2023-25")
        String title,

        @Field(value = "First day of its period", example = "2023-04-01")
        LocalDate from,

        @Field(value = "Last day of its period", example = "2025-03-31")
        LocalDate to,

        @Field(value = "Vision", max = Texts.LONG) @Nullable String vision,

        @Field(value = "Aim", max = Texts.LONG) @Nullable String aim,

        @Field(value = "Overall approach", max = Texts.LONG) @Nullable String approach,

        @Field(value = "Ambitions", max = Texts.LONG) List<String> ambitions,

        @Field(value = "Elements it includes", max = Texts.LONG)
        List<String> included,

        @Field(value = "Elements it leaves to others", max = Texts.LONG)
        List<String> excluded,

        @Field(value = "Objectives", max = Texts.LONG) List<String> objectives,

        @Field("Key milestones") List<MilestoneField> milestones,

        @Field(value = "Resources", max = Texts.LONG) List<String> resources,

        @Field(value = "Principles", max = Texts.LONG) List<String> principles,

        @NamesPeople @Field("Sponsor, a person by their id") @Nullable String sponsor,

        @NamesPeople @Field("Coordinator, a person by their id") @Nullable String coordinator,

        @Field("Overseeing group, such as the steering group") @Nullable String oversight,

        @Field("Governance body, such as the leadership team") @Nullable String governance,

        @Field("Time zone whose calendar its dates follow; left out, Europe/London") @Nullable ZoneId timeZone)
        implements StrategyCommand {

    @Override
    public StrategyCode strategy() {
        return code;
    }

    /**
     * The charter it gives the strategy.
     *
     * @param before  the objectives as they were
     * @param highest the highest number that any objective of the strategy ever had
     */
    Charter charter(List<Objective> before, int highest) {
        return new Charter(
                title,
                from,
                to,
                vision,
                aim,
                approach,
                ambitions,
                included,
                excluded,
                ObjectiveRefs.numbered(objectives, before, highest),
                milestones.stream()
                        .map(milestone -> new Milestone(milestone.title(), milestone.by()))
                        .toList(),
                resources,
                principles,
                sponsor,
                coordinator,
                oversight,
                governance,
                timeZone == null ? Charter.DEFAULT_TIME_ZONE : timeZone);
    }

    /** A key milestone. */
    public record MilestoneField(
            @Field("Title of the milestone") String title,
            @Field("The day it is due") @Nullable LocalDate by) {}
}
