package org.waymark.command.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;

/** What a report on an action says, field by field, as it can be corrected. */
record ReportedProgress(
        @Field("The day that it is true for, not in the future")
        LocalDate reportedFor,

        @Field("Whether work on it has begun") ReportActionProgress.Status status,

        @Field("Letter of the rating, from the strategy's scale") @Nullable String rating,

        @Field(value = "Why it is rated this way", max = Texts.LONG) @Nullable String comment) {

    static ReportedProgress of(ActionProgress said, LocalDate day) {
        return new ReportedProgress(
                day,
                said.status() == ActionStatus.PLANNED
                        ? ReportActionProgress.Status.PLANNED
                        : ReportActionProgress.Status.IN_PROGRESS,
                said.rating() == null ? null : said.rating().letter(),
                said.comment());
    }
}
