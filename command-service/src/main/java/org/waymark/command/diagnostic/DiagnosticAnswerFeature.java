package org.waymark.command.diagnostic;

import java.util.List;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.CaseScope;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.events.DiagnosticAnswerEvent;

/** The command of the answers of a diagnostic, which is decided on the same entity as those of the diagnostic. */
public final class DiagnosticAnswerFeature {

    /**
     * What an answer is. Its reference is that of its run with that of the question, so no prefix is ever put before one: this
     * one cannot be any other's, since no reference begins with a dot.
     */
    static final CaseDefinition ANSWER = new CaseDefinition("answer", ".answer", DiagnosticAnswerEvent.class, false);

    private DiagnosticAnswerFeature() {}

    /** Its declaration. */
    public static CaseFeature feature() {
        return new CaseFeature(
                List.of(ANSWER),
                new Feature(
                        List.of(),
                        List.of(new CommandType<>(
                                AnswerQuestion.class,
                                Diagnostics.class,
                                command -> CaseScope.of(
                                        command.strategy(), command.diagnostic(), AnswerDecisions.item(command)),
                                command -> CaseScope.tagOf(command.strategy(), AnswerDecisions.item(command)),
                                AnswerDecisions::answer,
                                AnswerDecisions::standing))));
    }
}
