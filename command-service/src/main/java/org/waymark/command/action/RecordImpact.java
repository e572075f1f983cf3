package org.waymark.command.action;

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
 * Records the impact of an action, planned and so far. Fields that are left out do not change.
 *
 * @param planned     the impact that is sought
 * @param soFar       the impact that was seen
 * @param evidencedBy what shows it
 * @param comments    and what else is to be done
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary(
        "Records the impact of an action: planned, so far, and the evidence. Fields that are left out do not change. Leads record it for the actions they lead.")
public record RecordImpact(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action,

        @Field(value = "Planned impact", example = "Fewer vacancies", max = Texts.LONG) @Nullable String planned,

        @Field(value = "Impact so far", example = "Four posts are filled", max = Texts.LONG) @Nullable String soFar,

        @Field(value = "The evidence", example = "Payroll", max = Texts.LONG) @Nullable String evidencedBy,

        @Field(value = "Comments and further actions", example = "Review in spring", max = Texts.LONG) @Nullable String comments)
        implements StrategyCommand {}
