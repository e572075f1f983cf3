package org.waymark.query.diagnostic;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseEvents;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.DiagnosticAnswerEvent.QuestionAnswered;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.events.DiagnosticHead;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.Recorded;

/** Runs of the diagnostic, event by event. */
final class Runs {

    static final DiagnosticQuestion GAPS =
            question("6.2", 6, "gap-analysis", "Has a gap analysis shown where we stand?");

    static final DiagnosticQuestion PLAN = question("6.3", 6, "action-plan", "Is there a plan?");

    static final DiagnosticQuestion DONE = question("9.1", 9, null, "Are the actions carried out?");

    private final Recorded history = new Recorded();

    Runs() {
        StrategyEvents.newStrategy().forEach(history::then);
    }

    static DiagnosticQuestion question(String ref, int module, @Nullable String help, String words) {
        return new DiagnosticQuestion(
                ref, List.of(module), "Module " + module, help == null ? null : module + ".1", help, words);
    }

    Runs started(String ref, DiagnosticQuestion... questions) {
        return then(new DiagnosticStarted(
                SG23, ref, new DiagnosticHead("Run " + ref, null, null, List.of()), 1, List.of(questions)));
    }

    Runs answered(String run, DiagnosticQuestion question, Choice answer) {
        return then(new QuestionAnswered(
                SG23,
                run,
                run + "." + question.ref(),
                question,
                null,
                new DiagnosticAnswer(answer, "Evidence <b>", "To do")));
    }

    /** An action that is planned from an answer. */
    Runs planned(String action, String answer) {
        then(CaseEvents.actionPlanned(action));
        then(new CaseLinked(SG23, answer, action));
        return then(new CaseLinked(SG23, action, answer));
    }

    Runs closed(String ref) {
        return then(new DiagnosticClosed(SG23, ref));
    }

    Runs then(WaymarkEvent event) {
        history.then(event);
        return this;
    }

    long position() {
        return history.position();
    }

    StrategySnapshot snapshot() {
        return history.snapshot(LocalDate.of(2024, 5, 20));
    }

    StrategyMoment moment() {
        StrategySnapshot snapshot = snapshot();
        return new StrategyMoment(Strategies.at(snapshot), snapshot);
    }

    DiagnosticSheet sheet(String ref) {
        return DiagnosticSheets.find(snapshot(), ref).orElseThrow();
    }
}
