package org.waymark.query.diagnostic;

import org.waymark.query.kinds.SearchTerms;

/** By what runs of the diagnostic and answers to its questions are found. */
final class DiagnosticTerms {

    private DiagnosticTerms() {}

    static SearchTerms of(DiagnosticView run) {
        return SearchTerms.of(run.ref(), run.state().title())
                .people("Took part", run.head().participants())
                .build();
    }

    static SearchTerms of(DiagnosticAnswerView answer) {
        return SearchTerms.of(answer.ref(), answer.answer().answer().title())
                .text("Question", answer.question().question())
                .text("Evidence", answer.answer().evidence())
                .text("To do", answer.answer().toDo())
                .text("Module", answer.question().module())
                .build();
    }
}
