package org.waymark.command.diagnostic;

import java.util.List;
import java.util.Optional;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.DiagnosticEvent;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvent.DiagnosticReopened;
import org.waymark.events.DiagnosticEvent.DiagnosticRevised;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.events.DiagnosticHead;
import org.waymark.events.DiagnosticQuestion;

/** A run of the diagnostic, without its answers. */
final class Run {

    private final String ref;
    private final List<DiagnosticQuestion> questions;
    private DiagnosticHead head;
    private boolean closed;

    Run(DiagnosticStarted started) {
        ref = started.diagnostic();
        questions = started.questions();
        head = started.head();
    }

    void evolve(DiagnosticEvent event) {
        switch (event) {
            case DiagnosticStarted _ -> {}
            case DiagnosticRevised revised -> head = revised.after();
            case DiagnosticClosed _ -> closed = true;
            case DiagnosticReopened _ -> closed = false;
        }
    }

    String ref() {
        return ref;
    }

    DiagnosticHead head() {
        return head;
    }

    boolean isClosed() {
        return closed;
    }

    /** The question with this ref, if it is asked in this run. References are kept in capitals. */
    Optional<DiagnosticQuestion> question(String question) {
        return questions.stream()
                .filter(each -> each.ref().equalsIgnoreCase(question))
                .findFirst();
    }

    /** @throws Refusal if it is closed */
    void mustBeOpen() {
        if (closed) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "diagnostic.closed",
                    "This diagnostic is closed, so nothing in it can be changed. Reopen it first.");
        }
    }
}
