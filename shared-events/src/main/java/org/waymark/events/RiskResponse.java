package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response to a risk.
 *
 * @param text    a description; null where none was given
 * @param actions in order
 */
public record RiskResponse(Kind kind, @FreeText @Nullable String text, List<RiskAction> actions) {

    public RiskResponse {
        actions = Lists.orEmpty(actions);
    }

    /** The ways to respond to a risk. */
    public enum Kind {
        TOLERATE("Tolerate"),
        TREAT("Treat"),
        TRANSFER("Transfer"),
        TERMINATE("Terminate"),
        TAKE_THE_OPPORTUNITY("Take the opportunity");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /**
     * One action on a risk.
     *
     * @param who an account id or a named post; null for the actionee, or the owner where there is none
     * @param by  the day it is due; null where none was set
     */
    public record RiskAction(
            @FreeText String what,
            @Nullable String who,
            @Nullable LocalDate by,
            boolean done) {}
}
