package org.waymark.command.evidence;

import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Removes a file from a case. The past still shows it.
 *
 * @param file its number among the files of the case, from 1
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD})
@Summary(
        "Removes a file from a case; the past still shows it. Whoever attached it and the coordinator may do this. A reason is needed.")
public record RemoveFile(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the case", example = "P1")
        Ref item,

        @Field(value = "Number of the file among those of the case, from 1", example = "1")
        int file)
        implements StrategyCommand {}
