package org.waymark.command.link;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.DefineReferenceFramework.ItemField;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Removes a link to an item of an outside plan, whether or not the plan still has the item. */
@AllowedTo(Role.COORDINATOR)
@Summary("Removes the link of a theme, a project or an action to an item of a reference framework.")
public record UnlinkFrameworkItem(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project or action; left out where it is a theme", example = "P1") @Nullable Ref item,

        @Field(value = "Reference of the theme; left out where it is a project or an action") @Nullable Ref theme,

        @Field(value = "Reference of the framework", example = "ILACS")
        Ref framework,

        @Field(value = "Code of its item", example = "AFI 1.1", max = ItemField.CODE)
        String code)
        implements StrategyCommand {}
