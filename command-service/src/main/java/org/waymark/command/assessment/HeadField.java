package org.waymark.command.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.events.AssessmentHead;

/** What a round says of itself, as fields that can be changed. */
public record HeadField(
        @Field("Title") String title,
        @Field("Day on which it is done") @Nullable LocalDate day,

        @Field("Reference of the meeting that it is for") @Nullable Ref review,

        @NamesPeople @Field("Who takes part: people by their id, or named people, posts and groups")
        List<String> participants,

        @Field(value = "Workforce groups that are scored one by one", atMost = 20)
        List<String> groups) {

    static HeadField of(AssessmentHead head) {
        return new HeadField(head.title(), head.day(), Ref.orNull(head.review()), head.participants(), head.groups());
    }

    AssessmentHead head() {
        return new AssessmentHead(title, day, Ref.valueOrNull(review), participants, groups);
    }
}
