package org.waymark.command.review;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Takes a review out of the calendar; a reason is needed. */
@AllowedTo(Role.COORDINATOR)
@Says("Says that a review will not be held; a reason is needed.")
public record CancelReview(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the review", example = "M1", form = Field.Form.REF)
        String review)
        implements StrategyCommand {

    public CancelReview {
        review = Texts.trimmed(review);
    }
}
