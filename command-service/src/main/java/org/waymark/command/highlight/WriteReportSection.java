package org.waymark.command.highlight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportText;
import org.waymark.events.ReportText.Ask;
import org.waymark.events.ReportText.Tolerance;
import org.waymark.events.ReportText.ToleranceKind;
import org.waymark.events.ReportText.ToleranceState;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Writes a section of a draft, by the coordinator or the report's author. All of the section is given: what is left out of
 * it is taken out.
 *
 * @param text       null for none
 * @param rating     in the section {@code status} only
 * @param asks       in the section {@code asks} only
 * @param tolerances in the section {@code tolerances} only
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR})
@Summary(
        "Writes a section of a draft of a highlight report, in place of what it said before. The overall rating needs a reason.")
public record WriteReportSection(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the report", example = "H1")
        Ref report,

        @Field(value = "Id of the section, such as this-period", example = "status", form = Field.Form.SLUG)
        String section,

        @Field(value = "What it says", example = "Recruitment is on course; the budget is not", max = Texts.LONG)
        @Nullable String text,

        @Field(
                value = "Overall rating, a letter of the strategy's scale, in the section status; it needs a reason",
                example = "A",
                form = Field.Form.LETTERS)
        @Nullable String rating,

        @Field("What the leadership is asked to decide, in the section asks")
        List<AskField> asks,

        @Field("How the strategy stands to its tolerances, in the section tolerances")
        List<ToleranceField> tolerances)
        implements StrategyCommand {

    /** As it is recorded. */
    ReportText written(@Nullable RatingLevel level) {
        return new ReportText(
                text,
                level,
                asks.stream().map(AskField::ask).toList(),
                tolerances.stream().map(ToleranceField::tolerance).toList());
    }

    /** A decision that is asked for. */
    public record AskField(
            @Field(value = "What is to be decided", max = Texts.LONG)
            String question,

            @Field(value = "What can be chosen", max = Texts.LONG)
            List<String> options) {

        Ask ask() {
            return new Ask(question, options);
        }
    }

    /** Whether the strategy keeps within what was agreed. */
    public record ToleranceField(
            @Field("What was agreed: time, cost, scope, quality, benefit or risk")
            ToleranceKind kind,

            @Field("How the strategy stands to it") ToleranceState state,

            @Field(value = "In a sentence", max = Texts.LONG) @Nullable String explanation) {

        Tolerance tolerance() {
            return new Tolerance(kind, state, explanation);
        }
    }
}
