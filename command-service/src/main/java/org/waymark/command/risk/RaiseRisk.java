package org.waymark.command.risk;

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
import org.waymark.events.RiskDetails;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Enters a risk in the register.
 *
 * @param ref         null for the next free one (R1, R2 …)
 * @param items       refs of the projects, actions and risks it is linked to
 * @param owner       null where nobody is yet
 * @param inherent    null where it is assessed with today's controls only
 * @param current     null where nobody assessed it with today's controls yet
 * @param target      null where nobody said where it is meant to be
 * @param monitorNext null where no day is set
 * @param monitoring  null where nobody says how often
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Summary("Raises a risk.")
public record RaiseRisk(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference, unique in the strategy; left out, the next free one (R1, R2 …) is given") @Nullable Ref ref,

        @Field(value = "Title", example = "Newly qualified staff leave")
        String title,

        @Field(value = "What could cause it", example = "Caseloads are high", max = Texts.LONG) @Nullable String cause,

        @Field(value = "What could happen", example = "More than three leave within a year", max = Texts.LONG) @Nullable String event,

        @Field(value = "What the effect would be", example = "Children change social worker", max = Texts.LONG)
        @Nullable String effect,

        @Field(value = "Category", example = "Workforce") @Nullable String category,

        @Field("Reference of the linked theme") @Nullable Ref theme,

        @Field(value = "References of the projects, actions and risks it is linked to")
        List<Ref> items,

        @Field(value = "How soon it could happen, in words", example = "Within six months") @Nullable String proximity,

        @NamesPeople
        @Field(
                value =
                        "Who is accountable for it: a person by their id, or a named post; left out, nobody yet, which is shown as “No owner yet”",
                example = "lead")
        @Nullable String owner,

        @NamesPeople @Field("Who carries out the response, if not the owner") @Nullable String actionee,

        @Field(
                value = "Before any control; may be left out where an assessment with today's controls is given",
                example =
                        "{\"likelihood\": 4, \"impact\": 3, \"rationale\": \"Two left last year\", \"confidence\": \"MEDIUM\"}")
        @Nullable AssessmentField inherent,

        @Field("With today's controls") @Nullable AssessmentField current,

        @Field("The target level") @Nullable AssessmentField target,

        @Field(value = "The day of the next review", example = "2023-09-01") @Nullable LocalDate monitorNext,

        @Field(value = "How often it is reviewed, in words", example = "Termly") @Nullable String monitoring)
        implements StrategyCommand {

    RiskDetails details() {
        return new RiskDetails(title, cause, event, effect, category, Ref.valueOrNull(theme), proximity, monitoring);
    }
}
