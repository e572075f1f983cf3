package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** Events of a run of the diagnostic. Its answers are in {@link DiagnosticAnswerEvent}. */
public sealed interface DiagnosticEvent extends WaymarkEvent {

    /** The ref of the run, such as {@code Q1}. */
    String diagnostic();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(diagnostic());
    }

    /**
     * A run was started.
     *
     * @param questionsVersion version of the strategy's questions; 1 where it never defined any
     * @param questions        all that are asked in this run, in their order
     */
    @Event(namespace = NAMESPACE, name = "DiagnosticStarted", version = "1")
    record DiagnosticStarted(
            StrategyCode strategy,
            String diagnostic,
            DiagnosticHead head,
            int questionsVersion,
            List<DiagnosticQuestion> questions)
            implements DiagnosticEvent {

        public DiagnosticStarted {
            questions = Lists.orEmpty(questions);
        }

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** What a run says of itself was revised. */
    @Event(namespace = NAMESPACE, name = "DiagnosticRevised", version = "1")
    record DiagnosticRevised(StrategyCode strategy, String diagnostic, DiagnosticHead before, DiagnosticHead after)
            implements DiagnosticEvent {}

    /** The run was closed: nothing in it can be changed. */
    @Event(namespace = NAMESPACE, name = "DiagnosticClosed", version = "1")
    record DiagnosticClosed(StrategyCode strategy, String diagnostic) implements DiagnosticEvent {}

    /** A closed run was opened again. The reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "DiagnosticReopened", version = "1")
    record DiagnosticReopened(StrategyCode strategy, String diagnostic) implements DiagnosticEvent {}
}
