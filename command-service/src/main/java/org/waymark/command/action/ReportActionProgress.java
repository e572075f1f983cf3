package org.waymark.command.action;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.ReportsProgress;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.ActionStatus;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Reports the progress of an action. At least one of the three is given.
 *
 * @param status null where it stays as it is
 * @param rating letter of the strategy's scale; null where none is given
 */
@ReportsProgress
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary(
        "Reports the progress of an action: its status, a rating, a comment, or all of these. Leads report on the actions they lead.")
public record ReportActionProgress(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the action", example = "1A")
        Ref action,

        @Field(value = "Whether work on it has begun; left out, it stays as it is", example = "IN_PROGRESS") @Nullable Status status,

        @Field(value = "Letter of the rating, from the strategy's scale", example = "A", form = Field.Form.LETTERS)
        @Nullable String rating,

        @Field(value = "Why it is rated this way", example = "Eight of twelve have started", max = Texts.LONG) @Nullable String comment)
        implements StrategyCommand {

    /** What can be reported; that it is complete or cancelled is said by commands of their own. */
    public enum Status {
        PLANNED(ActionStatus.PLANNED),
        IN_PROGRESS(ActionStatus.IN_PROGRESS);

        private final ActionStatus status;

        Status(ActionStatus status) {
            this.status = status;
        }

        ActionStatus status() {
            return status;
        }
    }
}
