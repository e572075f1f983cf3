package org.waymark.command.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.events.PlannedStage;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Enters a project under a theme.
 *
 * @param ref   null for the next free one (P1, P2 …)
 * @param items refs of the cases it is linked to, such as the row of a worksheet that it comes from
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Registers a project under a theme: a row of the progress grid.")
public record RegisterProject(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference, unique in the strategy; left out, the next free one (P1, P2 …) is given") @Nullable Ref ref,

        @Field(value = "Reference of the theme", example = "1")
        Ref theme,

        @Field(value = "Title", example = "Careers fair") String title,

        @NamesPeople
        @Field(
                value = "Who leads: people by their id; empty while nobody does, which is shown as “No lead yet”",
                example = "[\"lead\"]")
        List<String> leads,

        @Field("When its stages are planned to start and finish")
        List<PlannedStageField> plannedStages,

        @Field("References of the cases it is linked to, such as the row of a worksheet that it comes from")
        List<Ref> items)
        implements StrategyCommand {

    /** When a stage is planned to start and finish. */
    public record PlannedStageField(
            @Field(value = "Id of the stage", form = Field.Form.SLUG)
            String stage,

            @Field("First day") @Nullable LocalDate start,
            @Field("Last day") @Nullable LocalDate finish) {

        static PlannedStageField of(PlannedStage planned) {
            return new PlannedStageField(planned.stage(), planned.start(), planned.finish());
        }

        PlannedStage toPlannedStage() {
            return new PlannedStage(stage, start, finish);
        }
    }
}
