package org.waymark.command.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.DefineReferenceFramework.ItemField;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Links a theme, a project or an action to items of an outside plan. Those it is linked to already stay as they are. */
@AllowedTo(Role.COORDINATOR)
@Summary("Links a theme, a project or an action to items of a reference framework: the cross-reference shows it.")
public record LinkFrameworkItem(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project or action; left out where a theme is linked", example = "P1") @Nullable Ref item,

        @Field(value = "Reference of the theme; left out where a project or an action is linked") @Nullable Ref theme,

        @Field(value = "Reference of the framework", example = "ILACS")
        Ref framework,

        @Field(value = "Codes of its items", example = "[\"AFI 1.1\"]", max = ItemField.CODE, atLeast = 1)
        List<String> codes)
        implements StrategyCommand {}
