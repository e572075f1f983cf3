package org.waymark.command.project;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Answers a request for help.
 *
 * @param report number of the report with the request; null where the stage is given
 * @param stage  the stage whose latest open request is answered; null where the report is given
 */
@AllowedTo({Role.SPONSOR, Role.COORDINATOR})
@Summary("Answers the help asked for in a report.")
public record AnswerHelpRequest(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project", example = "P1")
        Ref project,

        @Field("Number of the report that asks for help; or give the stage") @Nullable Integer report,

        @Field(
                value = "Id of the stage whose open request is answered; or give the report",
                example = "resourcing",
                form = Field.Form.SLUG)
        @Nullable String stage,

        @Field(value = "The answer", example = "Two places are funded until March", max = Texts.LONG)
        String answer)
        implements StrategyCommand {}
