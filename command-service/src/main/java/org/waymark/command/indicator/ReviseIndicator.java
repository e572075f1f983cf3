package org.waymark.command.indicator;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Revises what an indicator says of itself.
 *
 * @param changes new values by field of {@link IndicatorField}; null clears a field
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Revises any field of an indicator; the earlier values and its measurements are kept. A reason is needed.")
public record ReviseIndicator(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the indicator", example = "I1")
        Ref indicator,

        @Field(value = "New values by field; null clears a field", example = "{\"daysToReport\": 45}")
        Changes<IndicatorField> changes)
        implements StrategyCommand {}
