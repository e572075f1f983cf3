package org.waymark.command.action;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.ReportsProgress;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Corrects a report on an action that was a mistake. The old one stays readable.
 *
 * @param report  its number, as the file of the action shows it
 * @param changes new values by field of {@link ReportedProgress}; null clears a field
 */
@ReportsProgress
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Corrects a report on an action that was a mistake; the old one stays readable. A reason is needed.")
public record CorrectActionReport(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action,

        @Field(value = "Number of the report, as the file of the action shows it", example = "1")
        int report,

        @Field(value = "New values by field; null clears a field", example = "{\"rating\": \"G\"}")
        Changes<ReportedProgress> changes)
        implements StrategyCommand {}
