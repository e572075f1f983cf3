package org.waymark.command.diagnostic;

import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Answers a question of a run, for the first time or anew. */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR})
@Summary("Answers a question of a run of the diagnostic, for the first time or anew.")
public record AnswerQuestion(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the run", example = "Q1")
        Ref diagnostic,

        @Field(value = "Reference of the question", example = "6.2")
        Ref question,

        @Field(value = "The answer", example = "PARTLY") Choice answer,

        @Field(value = "What shows that it is so", max = Texts.LONG, example = "Workshop of 12 May, worksheet W4")
        @Nullable String evidence,

        @Field(value = "What is to be done about it", max = Texts.LONG, example = "Fill in the gap analysis for health")
        @Nullable String toDo)
        implements StrategyCommand {

    DiagnosticAnswer given() {
        return new DiagnosticAnswer(answer, evidence, toDo);
    }
}
