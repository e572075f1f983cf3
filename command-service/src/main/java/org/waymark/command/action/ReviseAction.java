package org.waymark.command.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Puts what was agreed otherwise.
 *
 * @param changes new values by field of {@link AgreedAction}; null or an empty list clears a field
 */
@AllowedTo(Role.COORDINATOR)
@Summary("Revises what was agreed about an action, any field of it; what it said before is kept. A reason is needed.")
public record ReviseAction(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A", form = Field.Form.REF)
        String action,

        @Field(
                value = "New values by field; null clears a field. A later “by” counts as slippage",
                example = "{\"by\": \"2024-11-30\", \"leads\": [\"lead\"]}",
                changesOf = AgreedAction.class)
        Map<String, @Nullable Object> changes)
        implements StrategyCommand {

    public ReviseAction {
        action = Texts.trimmed(action);
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
}
