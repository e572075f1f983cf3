package org.waymark.command.strategy;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Revises the charter of a strategy.
 *
 * @param changes new values by field of {@link CreateStrategy}; null or an empty list clears a field
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Revises the charter of a strategy; once it is adopted a reason is needed.")
public record ReviseCharter(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(
                value = "New values by field, as in create-strategy; null clears a field",
                example = "{\"to\": \"2025-09-30\"}")
        Changes<CreateStrategy> changes)
        implements StrategyCommand {}
