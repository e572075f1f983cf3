package org.waymark.query.diagnostic;

import static org.waymark.query.diagnostic.DiagnosticAnswerFold.DIAGNOSTIC_ANSWERS;
import static org.waymark.query.diagnostic.DiagnosticFold.DIAGNOSTICS;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** What the overview shows of the diagnostic. */
final class DiagnosticOverview {

    private DiagnosticOverview() {}

    /** How runs changed. */
    enum Change implements ChangeKind {
        STARTED("Diagnostics started"),
        ANSWERED("Diagnostics with new answers"),
        CLOSED("Diagnostics closed");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Those that were started, answered or closed since. */
    static List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        Map<String, Long> answers = moment.snapshot().all(DIAGNOSTIC_ANSWERS).stream()
                .filter(answer -> answer.changed().position() > position)
                .collect(Collectors.groupingBy(DiagnosticAnswerView::diagnostic, Collectors.counting()));
        return moment.snapshot().all(DIAGNOSTICS).stream()
                .map(run -> changes(run, answers.getOrDefault(run.ref(), 0L), position))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<ChangeSince> changes(DiagnosticView run, long answers, long position) {
        String counted = answers == 0 ? null : Formats.count(answers, "answer", "answers");
        boolean started = run.started().position() > position;
        Provenance closed = run.closed();
        return Stream.of(
                        started ? change(Change.STARTED, run, counted, null) : null,
                        answers > 0 && !started ? change(Change.ANSWERED, run, counted, null) : null,
                        closed != null && closed.position() > position
                                ? change(Change.CLOSED, run, null, closed.reason())
                                : null)
                .flatMap(Stream::ofNullable);
    }

    private static ChangeSince change(
            Change change, DiagnosticView run, @Nullable String detail, @Nullable String reason) {
        return new ChangeSince(change, run.ref(), run.head().title(), detail, reason);
    }
}
