package org.waymark.command.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Records a decision.
 *
 * @param ref       null for the next free one (D1, D2 …)
 * @param review    the meeting it was decided in; null where it was taken outside one
 * @param decidedBy empty for the body that meets
 * @param items     refs of the cases it is about
 * @param owner     null where nobody is asked to carry it out
 * @param due       null for no day
 */
@AllowedTo({Role.COORDINATOR, Role.SPONSOR, Role.MEMBER})
@Summary(
        "Records a decision: what was decided, why, by whom, what it is about, and who carries it out by when. Later commands can"
                + " name it as what they carry out.")
public record RecordDecision(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference, unique in the strategy; left out, the next free one (D1, D2 …) is given") @Nullable Ref ref,

        @Field(
                value =
                        "Reference of the meeting at which it was decided, which must be held and not closed; members must give it",
                example = "M1")
        @Nullable Ref review,

        @Field(value = "What was decided", example = "Fund two more places from April", max = Texts.LONG)
        String text,

        @Field(value = "Why", example = "Agency cover costs more", max = Texts.LONG) @Nullable String rationale,

        @Field(
                value = "Who decided: people by their id, or a body; left out, the body that meets",
                example = "[\"Workforce steering group\"]")
        List<String> decidedBy,

        @Field(value = "References of the projects, actions and risks it is about", example = "[\"P1\"]")
        List<Ref> items,

        @NamesPeople
        @Field(
                value = "Who carries it out: a person by their id, or a named post; left out, nobody yet",
                example = "lead")
        @Nullable String owner,

        @Field(
                value = "The day by which it should be done, not before that of the decision; left out, none",
                example = "2030-09-30")
        @Nullable LocalDate due)
        implements StrategyCommand {}
