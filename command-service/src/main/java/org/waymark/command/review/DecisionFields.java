package org.waymark.command.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.DecisionContent;

/** What is recorded of a decision, field by field, as it can be corrected. */
record DecisionFields(
        @Field("The day on which it was taken, not in the future")
        LocalDate decidedOn,

        @Field("Reference of the meeting at which it was decided, which must have been held") @Nullable Ref review,

        @Field(value = "What was decided", max = Texts.LONG) String text,

        @Field(value = "Why", max = Texts.LONG) @Nullable String rationale,

        @Field("Who decided: people by their id, or a body") List<String> decidedBy,

        @Field("References of the projects, actions and risks it is about")
        List<Ref> items,

        @NamesPeople @Field("Who carries it out: a person by their id, or a named post") @Nullable String owner,

        @Field("The day by which it should be done, not before that of the decision") @Nullable LocalDate due) {

    static DecisionFields of(DecisionContent content) {
        return new DecisionFields(
                content.decidedOn(),
                Ref.orNull(content.review()),
                content.text(),
                content.rationale(),
                content.decidedBy(),
                content.items().stream().map(Ref::new).toList(),
                content.owner(),
                content.due());
    }

    DecisionContent content() {
        return new DecisionContent(
                decidedOn,
                Ref.valueOrNull(review),
                text,
                rationale,
                decidedBy,
                items.stream().map(Ref::value).distinct().toList(),
                owner,
                due);
    }
}
