package org.waymark.command.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Defines which questions the diagnostic asks. Both lists are complete.
 *
 * @param own the strategy's own questions
 * @param off refs of questions that Waymark ships with and that are not asked
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Defines the strategy's own questions of the diagnostic, and which of those that Waymark ships with are not asked; needs a reason. Both lists are complete. Runs that were started keep their questions.")
public record DefineDiagnosticQuestions(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "The strategy's own questions, all of them", example = """
                        [{"ref": "L1", "modules": [2], "question": "Do the parish councils know of the strategy?"}]""")
        List<QuestionField> own,

        @Field(
                value = "References of the questions that Waymark ships with and that are not asked, all of them",
                example = "[\"6.6\"]")
        List<Ref> off)
        implements StrategyCommand {

    /** A question of the strategy's own. */
    public record QuestionField(
            @Field(value = "Reference, of at most 10 characters; none that Waymark ships with", example = "L1")
            Ref ref,

            @Field(
                    value = "Numbers of the modules that it belongs to, 1 to 12, the main one first",
                    least = 1,
                    most = 12,
                    atLeast = 1)
            List<Integer> modules,

            @Field("The exercise of the guide that helps, such as 6.1") @Nullable String exercise,

            @Field(
                    value =
                            "What the exercise is done with: id of a kind of worksheet, or the last part of the address of a page such as action-plan",
                    form = Field.Form.SLUG)
            @Nullable String help,

            @Field(value = "The question", max = Texts.LONG) String question) {}
}
