package org.waymark.command.diagnostic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.events.DiagnosticHead;

/** What a run says of itself, as fields that can be changed. */
public record HeadField(
        @Field("Title") String title,
        @Field("Day on which it is done") @Nullable LocalDate day,

        @Field("Reference of the meeting that it is for") @Nullable Ref review,

        @NamesPeople @Field("Who answers: people by their id, or named people, posts and groups")
        List<String> participants) {

    static HeadField of(DiagnosticHead head) {
        return new HeadField(head.title(), head.day(), Ref.orNull(head.review()), head.participants());
    }

    DiagnosticHead head() {
        return new DiagnosticHead(title, day, Ref.valueOrNull(review), participants);
    }
}
