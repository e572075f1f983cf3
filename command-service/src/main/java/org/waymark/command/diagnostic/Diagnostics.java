package org.waymark.command.diagnostic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.waymark.command.cases.CaseScope;
import org.waymark.command.cases.Meetings;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticAnswerEvent.QuestionAnswered;
import org.waymark.events.DiagnosticEvent;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/**
 * What decisions about a run of the diagnostic rest on: the strategy, the run, and the answer to one of its questions. Two people
 * who answer different questions do not get in each other's way.
 */
final class Diagnostics implements Entity {

    static final EntityType<CaseScope, Diagnostics> TYPE =
            new EntityType<>(CaseScope.class, Diagnostics.class, Diagnostics::new, CaseScope::boundary);

    private final Strategy strategy = new Strategy();
    private final NewCase register = new NewCase();
    private final Meetings meetings = new Meetings();
    private final Map<String, Run> runs = new HashMap<>();
    private final Map<String, DiagnosticAnswer> answers = new HashMap<>();

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        register.evolve(event);
        meetings.evolve(event);
        switch (event) {
            case DiagnosticStarted started -> runs.putIfAbsent(started.diagnostic(), new Run(started));
            case DiagnosticEvent run ->
                Optional.ofNullable(runs.get(run.diagnostic())).ifPresent(known -> known.evolve(run));
            case QuestionAnswered answered -> answers.put(answered.item(), answered.after());
            default -> {}
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /** The refs that are taken, as far as they were read. */
    NewCase register() {
        return register;
    }

    Meetings meetings() {
        return meetings;
    }

    /** What was answered, by the ref of the answer; empty where nothing was yet. */
    Optional<DiagnosticAnswer> answer(String item) {
        return Optional.ofNullable(answers.get(item));
    }

    /** @throws Refusal if there is no such strategy or run */
    Run mustHave(StrategyCode code, Ref diagnostic) {
        strategy.mustExist(code);
        return Optional.ofNullable(runs.get(diagnostic.value()))
                .orElseThrow(() -> Refusal.at(
                        "diagnostic",
                        Refusal.Kind.UNKNOWN,
                        "diagnostic.unknown",
                        "There is no diagnostic " + diagnostic + " in strategy " + code
                                + ". Check the reference, or start the diagnostic first."));
    }
}
