package org.waymark.command.highlight;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Changes the head of a draft.
 *
 * @param changes new values by field of {@link ReportFields}; null or an empty list clears a field
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Changes what a draft of a highlight report says of itself: its period, meeting, title, author, owner, distribution or sections.")
public record EditHighlightReport(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the report", example = "H1")
        Ref report,

        @Field(value = "New values by field; null clears a field", example = "{\"to\": \"2023-08-15\"}")
        Changes<ReportFields> changes)
        implements StrategyCommand {}
