package org.waymark.command.highlight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.events.ReportHead;

/** What a report says of itself, field by field, as it can be changed. */
record ReportFields(
        @Field("First day of its period") LocalDate from,

        @Field("Last day of its period") LocalDate to,

        @Field("Reference of the highlight meeting it is for") @Nullable Ref review,

        @Field("Title; without one, “Highlight report”") @Nullable String title,

        @Field("Who writes it: a person by their id, or a post") @NamesPeople
        String author,

        @Field("Who answers for it: a person by their id, or a post") @NamesPeople @Nullable String owner,

        @Field("Who gets it: people by their id, or posts") @NamesPeople
        List<String> distribution,

        @Field(value = "The sections it tells, in this order", atLeast = 1)
        List<String> sections) {

    static ReportFields of(ReportHead head) {
        return new ReportFields(
                head.from(),
                head.to(),
                Ref.orNull(head.review()),
                head.title(),
                head.author(),
                head.owner(),
                head.distribution(),
                head.sections());
    }

    ReportHead head() {
        return new ReportHead(from, to, Ref.valueOrNull(review), title, author, owner, distribution, sections);
    }
}
