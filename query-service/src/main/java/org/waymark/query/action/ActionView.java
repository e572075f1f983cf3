package org.waymark.query.action;

import java.util.List;
import org.waymark.events.ActionPlan;
import org.waymark.events.StrategyCode;
import org.waymark.query.system.Note;
import org.waymark.query.system.Stamp;

/**
 * An action as it stands.
 *
 * @param planned who entered it, and when
 * @param changed the last thing that happened to it
 */
public record ActionView(
        StrategyCode strategy,
        String ref,
        ActionPlan plan,
        Status status,
        List<Note> notes,
        Stamp planned,
        Stamp changed) {

    /** Where an action is in its life. */
    public enum Status {
        PLANNED("Planned");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }
}
