package org.waymark.command.review;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Corrects what was recorded of a decision. What was recorded first stays readable.
 *
 * @param decision the one that is corrected, not one that this carries out
 * @param changes  new values by field of {@link DecisionFields}; null or an empty list clears a field
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR})
@Summary(
        "Corrects what was recorded of a decision: its text, rationale, day, meeting, who decided, what it is about, owner or"
                + " due day; the old record stays readable. A reason is needed.")
public record CorrectDecision(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the decision that is corrected", example = "D1")
        Ref decision,

        @Field(value = "New values by field; null clears a field", example = "{\"review\": \"M1\"}")
        Changes<DecisionFields> changes)
        implements StrategyCommand {}
