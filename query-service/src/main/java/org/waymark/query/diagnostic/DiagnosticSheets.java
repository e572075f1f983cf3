package org.waymark.query.diagnostic;

import static org.waymark.query.diagnostic.DiagnosticAnswerFold.DIAGNOSTIC_ANSWERS;
import static org.waymark.query.diagnostic.DiagnosticFold.DIAGNOSTICS;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.query.action.PlannedAction;
import org.waymark.query.diagnostic.DiagnosticSheet.Before;
import org.waymark.query.diagnostic.DiagnosticSheet.Dropped;
import org.waymark.query.diagnostic.DiagnosticSheet.Followed;
import org.waymark.query.diagnostic.DiagnosticSheet.Last;
import org.waymark.query.diagnostic.DiagnosticSheet.Module;
import org.waymark.query.diagnostic.DiagnosticSheet.Question;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/** Lays out runs of the diagnostic. The cost is that of the answers of two runs, and of the actions they led to. */
final class DiagnosticSheets {

    private final StrategyMoment moment;
    private final RunAnswers run;
    private final @Nullable RunAnswers last;
    private final Map<String, List<PlannedAction>> planned;

    private DiagnosticSheets(StrategyMoment moment, RunAnswers run, @Nullable RunAnswers last) {
        this.moment = moment;
        this.run = run;
        this.last = last;
        this.planned = PlannedAction.from(
                moment,
                Stream.concat(
                                run.answers().values().stream(),
                                Stream.ofNullable(last).flatMap(before -> before.answers().values().stream()))
                        .map(DiagnosticAnswerView::ref)
                        .toList());
    }

    /** A run with its answers at a moment, if there is one with this ref. */
    static Optional<DiagnosticSheet> find(StrategySnapshot snapshot, String ref) {
        return snapshot.one(DIAGNOSTICS, ref)
                .map(run -> of(new StrategyMoment(Strategies.at(snapshot), snapshot), run));
    }

    /** A run with its answers at a moment. */
    static DiagnosticSheet of(StrategyMoment moment, DiagnosticView run) {
        StrategySnapshot snapshot = moment.snapshot();
        return new DiagnosticSheets(
                        moment,
                        RunAnswers.of(snapshot, run),
                        lastBefore(snapshot, run)
                                .map(last -> RunAnswers.of(snapshot, last))
                                .orElse(null))
                .laidOut();
    }

    /** The run that was started before another. */
    static Optional<DiagnosticView> lastBefore(StrategySnapshot snapshot, DiagnosticView run) {
        return snapshot.all(DIAGNOSTICS).stream()
                .filter(other -> other.started().position() < run.started().position())
                .max(Comparator.comparingLong(other -> other.started().position()));
    }

    /**
     * A run with its answers.
     *
     * @param answers by the refs of their questions
     */
    record RunAnswers(DiagnosticView run, Map<String, DiagnosticAnswerView> answers) {

        static RunAnswers of(StrategySnapshot snapshot, DiagnosticView run) {
            return new RunAnswers(
                    run,
                    snapshot
                            .some(
                                    DIAGNOSTIC_ANSWERS,
                                    run.questions().stream().map(run::answerRef).toList())
                            .stream()
                            .collect(
                                    Collectors.toMap(answer -> answer.question().ref(), Function.identity())));
        }

        @Nullable DiagnosticAnswer answer(String question) {
            DiagnosticAnswerView answer = answers.get(question);
            return answer == null ? null : answer.answer();
        }

        @Nullable Choice choice(String question) {
            DiagnosticAnswer answer = answer(question);
            return answer == null ? null : answer.answer();
        }

        Optional<DiagnosticQuestion> question(String ref) {
            return run.questions().stream()
                    .filter(question -> question.ref().equals(ref))
                    .findFirst();
        }

        AnswerCounts counts() {
            return counts(run.questions());
        }

        AnswerCounts counts(int module) {
            return counts(run.questions().stream()
                    .filter(question -> question.modules().getFirst() == module)
                    .toList());
        }

        private AnswerCounts counts(List<DiagnosticQuestion> questions) {
            return AnswerCounts.of(questions.stream()
                    .map(question -> Optional.ofNullable(choice(question.ref())))
                    .toList());
        }
    }

    private DiagnosticSheet laidOut() {
        DiagnosticView head = run.run();
        return new DiagnosticSheet(
                head.strategy(),
                moment.snapshot().position(),
                moment.asOf().toString(),
                head.ref(),
                head.head().title(),
                head.state(),
                head.head().day(),
                head.head().review(),
                head.head().participants(),
                head.questionsVersion(),
                head.started(),
                head.closed(),
                last == null
                        ? null
                        : new Last(last.run().ref(), last.run().head().title(), last.counts()),
                run.counts(),
                modules(),
                head.questions().stream().map(this::question).toList(),
                dropped(),
                followed());
    }

    private List<Module> modules() {
        Map<Integer, String> titles = new HashMap<>();
        run.run()
                .questions()
                .forEach(question -> titles.putIfAbsent(question.modules().getFirst(), question.module()));
        return titles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(module -> Module.of(
                        module.getKey(),
                        module.getValue(),
                        run.counts(module.getKey()),
                        last == null ? null : last.counts(module.getKey()).strength()))
                .toList();
    }

    private Question question(DiagnosticQuestion question) {
        DiagnosticAnswerView answer = run.answers().get(question.ref());
        Before before = last == null
                ? null
                : last.question(question.ref()).map(same -> before(last, same)).orElse(null);
        return new Question(
                question.ref(),
                run.run().answerRef(question),
                question.modules().getFirst(),
                question.modules(),
                question.exercise(),
                question.help(),
                answer == null ? question.question() : answer.question().question(),
                answer == null ? null : answer.answer().answer(),
                answer == null ? null : answer.answer().evidence(),
                answer == null ? null : answer.answer().toDo(),
                answer == null ? null : answer.changed(),
                answer == null || before == null
                        ? null
                        : AnswerMove.of(before.answer(), answer.answer().answer()),
                last != null && before == null,
                before,
                answer == null ? List.of() : planned.getOrDefault(answer.ref(), List.of()));
    }

    private static Before before(RunAnswers last, DiagnosticQuestion question) {
        DiagnosticAnswer answer = last.answer(question.ref());
        return new Before(
                last.run().answerRef(question),
                question.question(),
                answer == null ? null : answer.answer(),
                answer == null ? null : answer.evidence(),
                answer == null ? null : answer.toDo());
    }

    private List<Dropped> dropped() {
        return last == null
                ? List.of()
                : last.run().questions().stream()
                        .filter(question -> run.question(question.ref()).isEmpty())
                        .map(question -> new Dropped(question.ref(), question.question(), last.choice(question.ref())))
                        .toList();
    }

    private List<Followed> followed() {
        return last == null
                ? List.of()
                : last.run().questions().stream()
                        .flatMap(question -> Stream.ofNullable(last.answers().get(question.ref())))
                        .flatMap(answer -> planned.getOrDefault(answer.ref(), List.of()).stream()
                                .map(action -> followed(answer, action)))
                        .toList();
    }

    private Followed followed(DiagnosticAnswerView answer, PlannedAction action) {
        Choice now = run.choice(answer.question().ref());
        return new Followed(
                answer.question().ref(),
                answer.ref(),
                answer.answer().answer(),
                now,
                now == null ? null : AnswerMove.of(answer.answer().answer(), now),
                action);
    }
}
