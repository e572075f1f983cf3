package org.waymark.query.diagnostic;

import java.util.Optional;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.DiagnosticAnswerEvent;
import org.waymark.events.DiagnosticAnswerEvent.QuestionAnswered;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the answers of diagnostics, each by itself. */
public final class DiagnosticAnswerFold implements View<DiagnosticAnswerView> {

    public static final DiagnosticAnswerFold DIAGNOSTIC_ANSWERS = new DiagnosticAnswerFold();

    private DiagnosticAnswerFold() {}

    @Override
    public String name() {
        return "diagnostic-answers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DiagnosticAnswerView> stateType() {
        return DiagnosticAnswerView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof DiagnosticAnswerEvent event ? Optional.of(event.item()) : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable DiagnosticAnswerView evolve(@Nullable DiagnosticAnswerView before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof DiagnosticAnswerEvent event)) {
            return before;
        }
        Provenance stamp = Provenance.of(recorded);
        return switch (event) {
            case QuestionAnswered answered ->
                new DiagnosticAnswerView(
                        answered.strategy(),
                        answered.diagnostic(),
                        answered.item(),
                        answered.question(),
                        answered.after(),
                        before == null ? stamp : before.first(),
                        stamp);
        };
    }
}
