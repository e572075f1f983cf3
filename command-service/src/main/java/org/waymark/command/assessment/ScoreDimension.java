package org.waymark.command.assessment;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Confidence;
import org.waymark.events.DimensionScore;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Scores a dimension of a round, for the first time or anew.
 *
 * @param group null for all together
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR})
@Summary("Scores a dimension in a round of self-assessment: how far it is now, and how far it should be.")
public record ScoreDimension(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment,

        @Field(value = "Id of the dimension, or its reference such as F1.1", example = "shared-identity")
        String dimension,

        @Field("Workforce group, one of those of the round; left out, all together") @Nullable String group,

        @Field(
                value = "How far it is now, from 0 to the highest score of the framework",
                example = "2",
                least = 0,
                most = 10)
        int now,

        @Field(value = "How far it should be, on the same scale", example = "4", least = 0, most = 10)
        int wanted,

        @Field(value = "What shows that it is so", max = Texts.LONG, example = "Staff survey of May") @Nullable String evidence,

        @Field("How sure the group is") @Nullable Confidence confidence,

        @Field(value = "Comment", max = Texts.LONG) @Nullable String comment)
        implements StrategyCommand {

    DimensionScore given() {
        return new DimensionScore(now, wanted, evidence, confidence, comment);
    }
}
