package org.waymark.query.diagnostic;

import org.waymark.query.kinds.CurrentState;

/** An answer with the run that it is in, as forms about it need them. */
public record CurrentAnswer(DiagnosticAnswerView answer, DiagnosticView run) implements CurrentState {

    /** Whether it can be changed. */
    boolean canChange() {
        return run.state() == DiagnosticState.OPEN;
    }
}
