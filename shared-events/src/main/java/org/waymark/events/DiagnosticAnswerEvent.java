package org.waymark.events;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Events of the answer to one question in one run of the diagnostic: a case of its own, as a row of a worksheet is. */
public sealed interface DiagnosticAnswerEvent extends WaymarkEvent {

    /** The ref of the run, such as {@code Q1}. */
    String diagnostic();

    /** The ref of the answer, such as {@code Q1.6.2}: that of the run, and that of the question. */
    String item();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(item());
    }

    /**
     * A question was answered, for the first time or anew.
     *
     * @param question with the words that it was answered by
     * @param before   the answer until then; null for the first
     */
    @Event(namespace = NAMESPACE, name = "QuestionAnswered", version = "1")
    record QuestionAnswered(
            StrategyCode strategy,
            String diagnostic,
            String item,
            DiagnosticQuestion question,
            @Nullable DiagnosticAnswer before,
            DiagnosticAnswer after)
            implements DiagnosticAnswerEvent {

        @Override
        public boolean opensCase() {
            return before == null;
        }
    }
}
