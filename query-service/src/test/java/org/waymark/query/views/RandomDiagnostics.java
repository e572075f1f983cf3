package org.waymark.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.DiagnosticAnswerEvent.QuestionAnswered;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvent.DiagnosticReopened;
import org.waymark.events.DiagnosticEvent.DiagnosticRevised;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.events.DiagnosticEvents;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.diagnostic.DiagnosticQuestions;

/** Runs of the diagnostic and their answers, told at random. */
final class RandomDiagnostics {

    private final Random random;
    private final Consumer<WaymarkEvent> teller;
    private final int most;
    private final List<DiagnosticStarted> started = new ArrayList<>();
    private final List<QuestionAnswered> answered = new ArrayList<>();

    RandomDiagnostics(Random random, Consumer<WaymarkEvent> teller, int most) {
        this.random = random;
        this.teller = teller;
        this.most = most;
    }

    void next(StrategyCode code) {
        if (started.isEmpty() || started.size() < most && random.nextInt(10) == 0) {
            DiagnosticStarted run = new DiagnosticStarted(
                    code,
                    "Q" + (started.size() + 1),
                    DiagnosticEvents.head("Run " + random.nextInt(100)),
                    1,
                    DiagnosticQuestions.shipped());
            started.add(run);
            teller.accept(run);
        } else if (random.nextInt(4) > 0) {
            answer(started.get(random.nextInt(started.size())));
        } else {
            ofRun(started.get(random.nextInt(started.size())));
        }
    }

    private void answer(DiagnosticStarted run) {
        DiagnosticQuestion question = run.questions()
                .get(random.nextInt(Math.min(most, run.questions().size())));
        String ref = run.diagnostic() + "." + question.ref();
        DiagnosticAnswer before = before(run.strategy(), ref);
        QuestionAnswered answer = new QuestionAnswered(
                run.strategy(),
                run.diagnostic(),
                ref,
                question,
                before,
                new DiagnosticAnswer(
                        Choice.values()[random.nextInt(Choice.values().length)],
                        "Evidence " + random.nextInt(9),
                        null));
        answered.add(answer);
        teller.accept(answer);
    }

    private @Nullable DiagnosticAnswer before(StrategyCode code, String ref) {
        return answered.reversed().stream()
                .filter(answer ->
                        answer.strategy().equals(code) && answer.item().equals(ref))
                .findFirst()
                .map(QuestionAnswered::after)
                .orElse(null);
    }

    private void ofRun(DiagnosticStarted run) {
        teller.accept(
                switch (random.nextInt(3)) {
                    case 0 ->
                        new DiagnosticRevised(
                                run.strategy(), run.diagnostic(), run.head(), DiagnosticEvents.head("Another"));
                    case 1 -> new DiagnosticClosed(run.strategy(), run.diagnostic());
                    default -> new DiagnosticReopened(run.strategy(), run.diagnostic());
                });
    }
}
