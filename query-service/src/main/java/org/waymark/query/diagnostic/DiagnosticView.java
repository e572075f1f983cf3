package org.waymark.query.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticHead;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A run of the diagnostic without its answers, which are {@link DiagnosticAnswerView}s.
 *
 * @param questionsVersion of the strategy's questions
 * @param questions        with the words in which this run asks them
 * @param closed           by whom and when; null while it is open
 * @param started          who started it
 * @param changed          the last thing that happened to it, apart from its answers
 */
public record DiagnosticView(
        StrategyCode strategy,
        String ref,
        DiagnosticHead head,
        int questionsVersion,
        List<DiagnosticQuestion> questions,
        @Nullable Provenance closed,
        Provenance started,
        Provenance changed)
        implements CurrentState {

    /** How far it is. */
    public DiagnosticState state() {
        return closed == null ? DiagnosticState.OPEN : DiagnosticState.CLOSED;
    }

    /** The ref of the answer to one of its questions. */
    public String answerRef(DiagnosticQuestion question) {
        return ref + "." + question.ref();
    }

    DiagnosticView with(DiagnosticHead other, @Nullable Provenance end, Provenance by) {
        return new DiagnosticView(strategy, ref, other, questionsVersion, questions, end, started, by);
    }
}
