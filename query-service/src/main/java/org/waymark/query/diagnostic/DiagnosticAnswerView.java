package org.waymark.query.diagnostic;

import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * The answer to a question in a run of the diagnostic.
 *
 * @param diagnostic ref of the run
 * @param ref        of the answer, such as {@code Q1.6.2}
 * @param question   with the words that it was answered by
 * @param first      who answered it first
 * @param changed    who answered it last
 */
public record DiagnosticAnswerView(
        StrategyCode strategy,
        String diagnostic,
        String ref,
        DiagnosticQuestion question,
        DiagnosticAnswer answer,
        Provenance first,
        Provenance changed)
        implements CurrentState {}
