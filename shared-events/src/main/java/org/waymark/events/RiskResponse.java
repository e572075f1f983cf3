package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a risk.
 *
 * @param text    how, in words
 * @param actions what is to be done, in order
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
     * @param who a person's id or a named post; null for the actionee, or else the owner
     * @param by  the day it is due; null where none was set
     */
    public record RiskAction(
            @FreeText String what,
            @Nullable String who,
            @Nullable LocalDate by,
            boolean done) {}
}
