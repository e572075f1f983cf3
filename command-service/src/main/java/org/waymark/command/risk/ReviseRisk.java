package org.waymark.command.risk;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Revises the description of a risk.
 *
 * @param changes new values by field of {@link DetailsField}; null clears a field
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Summary(
        "Revises a risk: its title, cause, event, effect, category, theme, proximity or monitoring. A reason is needed.")
public record ReviseRisk(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the risk", example = "R1")
        Ref risk,

        @Field(value = "New values by field; null clears a field", example = "{\"proximity\": \"Within three months\"}")
        Changes<DetailsField> changes)
        implements StrategyCommand {}
