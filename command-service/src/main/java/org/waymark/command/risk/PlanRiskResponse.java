package org.waymark.command.risk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Plans the response to a risk; it replaces the response agreed before. */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Summary("Plans the response to a risk, and the actions on it. It replaces the response agreed before.")
public record PlanRiskResponse(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the risk", example = "R1")
        Ref risk,

        @Field(value = "How to respond", example = "TREAT") RiskResponse.Kind response,

        @Field(value = "The response in words", example = "Protect caseloads in the first year", max = Texts.LONG)
        @Nullable String text,

        @Field(
                value = "What will be done, in order; all of it, including what is already done",
                example = "[{\"what\": \"Agree a cap\", \"who\": \"lead\", \"by\": \"2023-10-31\"}]")
        List<ActionField> actions)
        implements StrategyCommand {

    RiskResponse planned() {
        return new RiskResponse(
                response, text, actions.stream().map(ActionField::toAction).toList());
    }

    /**
     * One action on the risk.
     *
     * @param who  null for the actionee, or else the owner
     * @param done null for not yet
     */
    public record ActionField(
            @Field(value = "What will be done", max = Texts.LONG)
            String what,

            @NamesPeople
            @Field("Who does it: a person by their id, or a named post; left out, the actionee or owner")
            @Nullable String who,

            @Field("The day it is due") @Nullable LocalDate by,

            @Field("Whether it is done; left out, it is not") @Nullable Boolean done) {

        RiskAction toAction() {
            return new RiskAction(what, who, by, Boolean.TRUE.equals(done));
        }
    }
}
