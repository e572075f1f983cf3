package org.waymark.command.diagnostic;

import java.time.Clock;
import java.util.List;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.CaseScope;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.DiagnosticEvent;
import org.waymark.events.EventTags;

/** The entity and commands of the diagnostic; that of its answers is in {@link DiagnosticAnswerFeature}. */
public final class DiagnosticFeature {

    /** What a run of the diagnostic is. */
    static final CaseDefinition DIAGNOSTIC = new CaseDefinition("diagnostic", "Q", DiagnosticEvent.class, false);

    private DiagnosticFeature() {}

    /**
     * Its declaration.
     *
     * @param clock tells today, after which a run without a title is called
     */
    public static CaseFeature feature(Clock clock) {
        RunDecisions decisions = new RunDecisions(clock);
        return new CaseFeature(
                List.of(DIAGNOSTIC),
                new Feature(
                        List.of(Diagnostics.TYPE),
                        List.of(
                                new CommandType<>(
                                        StartDiagnostic.class,
                                        Diagnostics.class,
                                        command ->
                                                CaseScope.opening(command.strategy(), command.ref(), command.review()),
                                        command -> EventTags.charter(command.strategy()),
                                        decisions::start),
                                new CommandType<>(
                                        ReviseDiagnostic.class,
                                        Diagnostics.class,
                                        command -> CaseScope.of(
                                                command.strategy(),
                                                command.diagnostic(),
                                                CaseScope.named(command.changes(), "review")),
                                        command -> CaseScope.tagOf(command.strategy(), command.diagnostic()),
                                        RunDecisions::revise),
                                new CommandType<>(
                                        CloseDiagnostic.class,
                                        Diagnostics.class,
                                        command -> CaseScope.of(command.strategy(), command.diagnostic()),
                                        command -> CaseScope.tagOf(command.strategy(), command.diagnostic()),
                                        RunDecisions::close),
                                new CommandType<>(
                                        ReopenDiagnostic.class,
                                        Diagnostics.class,
                                        command -> CaseScope.of(command.strategy(), command.diagnostic()),
                                        command -> CaseScope.tagOf(command.strategy(), command.diagnostic()),
                                        RunDecisions::reopen),
                                new CommandType<>(
                                        DefineDiagnosticQuestions.class,
                                        Strategy.class,
                                        DefineDiagnosticQuestions::strategy,
                                        command -> EventTags.charter(command.strategy()),
                                        QuestionDecisions::define))));
    }
}
