package org.waymark.command.strategy;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;

/** Sets the columns of the progress grid from now on. */
@AllowedTo(Role.COORDINATOR)
@Summary("Defines the stages of the progress grid; earlier reports keep the stages that they were made under.")
public record DefineStageScheme(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(
                value = "The stages, in their order",
                example =
                        "[{\"id\": \"q1\", \"title\": \"First quarter\"}, {\"id\": \"q2\", \"title\": \"Second quarter\"}]",
                atLeast = 1)
        List<StageField> stages)
        implements StrategyCommand {

    /** A stage. */
    public record StageField(
            @Field(
                    value = "Stable id: lower case letters, digits and hyphens, such as roll-out",
                    form = Field.Form.SLUG)
            String id,

            @Field("As shown, such as Roll out") String title) {

        Stage toStage() {
            return new Stage(id, title);
        }
    }
}
