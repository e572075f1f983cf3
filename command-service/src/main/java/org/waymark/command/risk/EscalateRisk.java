package org.waymark.command.risk;

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
 * Escalates a risk to somebody higher up.
 *
 * @param ask null where it is for their notice only
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Summary("Escalates a risk, and says what is asked for.")
public record EscalateRisk(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the risk", example = "R1")
        Ref risk,

        @Field(value = "To whom: a person, a post or a group", example = "Senior leadership team")
        String to,

        @Field(value = "What is asked of them", example = "Fund two more posts", max = Texts.LONG) @Nullable String ask)
        implements StrategyCommand {}
