package org.waymark.command.dispatch;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.EventMetadata;
import org.waymark.events.Role;

/**
 * In which a decision is made: what went with the command, once it is known in which role the caller acts.
 *
 * @param role the role in which they act, one of those that may send the command
 */
public record DecisionContext(CommandMetadata metadata, Role role) {

    /** The id of the caller. */
    public String actor() {
        return metadata.caller().actor();
    }

    /** Why, in the caller's words; null where they gave no reason. */
    public @Nullable String reason() {
        return metadata.fields().reason();
    }

    /** The day for which the command is true; null for today in the strategy's time zone. */
    public @Nullable LocalDate asAt() {
        return metadata.fields().asAt();
    }

    /** The part that is stamped on the events as it is. */
    Map<String, String> forEvents() {
        Map<String, String> events = metadata.forEvents();
        events.put(EventMetadata.ROLE, role.name());
        return events;
    }

    /**
     * Insists on a reason.
     *
     * @throws Refusal if none was given
     */
    public void needsReason(String code, String message) {
        if (reason() == null) {
            throw Refusal.at("reason", Refusal.Kind.RULE, code, message);
        }
    }
}
