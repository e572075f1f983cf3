package org.waymark.command.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.ThemeText;

/**
 * Revises a theme.
 *
 * @param changes new values by field; null or an empty list clears a field
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Revises a theme; once the strategy is adopted a reason is needed.")
public record ReviseTheme(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the theme", example = "1")
        Ref ref,

        @Field(
                value = "New values by field; null clears a field",
                example = "{\"title\": \"Recruitment and retention\"}")
        Changes<ThemeFields> changes)
        implements StrategyCommand {

    /** The theme with the changed fields in place of the old ones. */
    ThemeText appliedTo(ThemeText before) {
        ThemeFields after = changes.appliedTo(new ThemeFields(before.title(), before.description(), before.outcomes()));
        return new ThemeText(after.title(), after.description(), after.outcomes());
    }

    /** What can be changed of a theme. */
    public record ThemeFields(
            @Field("Title") String title,

            @Field(value = "Description", max = Texts.LONG) @Nullable String description,

            @Field(value = "Outcomes that are sought", max = Texts.LONG)
            List<String> outcomes) {}
}
