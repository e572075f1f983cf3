package org.waymark.query.diagnostic;

import static org.waymark.query.diagnostic.DiagnosticAnswerFold.DIAGNOSTIC_ANSWERS;
import static org.waymark.query.diagnostic.DiagnosticFold.DIAGNOSTICS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;

/**
 * The runs of the diagnostic of a strategy, the last first.
 *
 * @param position         every event up to and with it is in the list
 * @param asOf             the moment it shows, as it was asked for
 * @param questionsVersion of the questions of the strategy
 * @param questions        how many a run asks that is started now
 */
public record DiagnosticList(
        StrategyCode strategy, long position, String asOf, int questionsVersion, int questions, List<Row> diagnostics) {

    /**
     * A run.
     *
     * @param answers  how many there are of each
     * @param changed  the day of the last change, of an answer too
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            String title,
            DiagnosticState state,
            @Nullable LocalDate day,
            @Nullable String review,
            AnswerCounts answers,
            LocalDate changed) {}

    static DiagnosticList of(StrategySnapshot snapshot) {
        StrategyView strategy = Strategies.at(snapshot);
        Map<String, List<DiagnosticAnswerView>> answers = snapshot.all(DIAGNOSTIC_ANSWERS).stream()
                .collect(Collectors.groupingBy(DiagnosticAnswerView::diagnostic));
        return new DiagnosticList(
                strategy.code(),
                snapshot.position(),
                snapshot.asOf().toString(),
                strategy.diagnostic().version(),
                strategy.diagnostic().asked().size(),
                snapshot.all(DIAGNOSTICS).stream()
                        .sorted(Comparator.comparingLong(
                                        (DiagnosticView run) -> run.started().position())
                                .reversed())
                        .map(run -> row(run, answers.getOrDefault(run.ref(), List.of())))
                        .toList());
    }

    private static Row row(DiagnosticView run, List<DiagnosticAnswerView> answers) {
        int unanswered = run.questions().size() - answers.size();
        Provenance changed = Stream.concat(
                        Stream.of(run.changed()), answers.stream().map(DiagnosticAnswerView::changed))
                .max(Comparator.comparingLong(Provenance::position))
                .orElseThrow();
        return new Row(
                run.ref(),
                run.head().title(),
                run.state(),
                run.head().day(),
                run.head().review(),
                AnswerCounts.of(Stream.concat(
                                answers.stream()
                                        .map(answer ->
                                                Optional.of(answer.answer().answer())),
                                Stream.generate(Optional::<Choice>empty).limit(Math.max(0, unanswered)))
                        .toList()),
                changed.asAt());
    }
}
