package org.waymark.command.dispatch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.EventMetadata;
import org.waymark.events.Role;

/**
 * What a decision may know of who asks and why.
 *
 * @param role the role in which they act, one of those the command is allowed to
 */
public record DecisionContext(CommandMetadata sent, Role role) {

    /** Who asks. */
    public String actor() {
        return sent.actor();
    }

    /** Why, in their words; null where they did not say. */
    public @Nullable String reason() {
        return sent.reason();
    }

    /** The ref of the decision that this carries out; null where it carries out none. */
    public @Nullable String decision() {
        return sent.decision();
    }

    /** ISO date; null for today in the strategy's time zone. */
    public @Nullable String asAt() {
        return sent.asAt();
    }

    /** The part that is stamped as it is on the events. */
    Map<String, String> whoAndWhy() {
        Map<String, String> metadata = sent.whoAndWhy();
        metadata.put(EventMetadata.ROLE, role.name());
        return metadata;
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
