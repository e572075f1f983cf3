package org.waymark.query.diagnostic;

import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.DiagnosticEvent;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvent.DiagnosticReopened;
import org.waymark.events.DiagnosticEvent.DiagnosticRevised;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds runs of the diagnostic, without their answers. */
public final class DiagnosticFold implements View<DiagnosticView> {

    public static final DiagnosticFold DIAGNOSTICS = new DiagnosticFold();

    private DiagnosticFold() {}

    @Override
    public String name() {
        return "diagnostics";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DiagnosticView> stateType() {
        return DiagnosticView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof DiagnosticEvent event ? Optional.of(event.diagnostic()) : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable DiagnosticView evolve(@Nullable DiagnosticView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case DiagnosticStarted started ->
                new DiagnosticView(
                        started.strategy(),
                        started.diagnostic(),
                        started.head(),
                        started.questionsVersion(),
                        started.questions(),
                        null,
                        stamp,
                        stamp);
            case DiagnosticEvent event ->
                evolved(Objects.requireNonNull(before, "a run begins with DiagnosticStarted"), event, stamp);
            default -> before;
        };
    }

    private static DiagnosticView evolved(DiagnosticView run, DiagnosticEvent event, Provenance stamp) {
        return switch (event) {
            case DiagnosticStarted ignored -> throw new IllegalStateException("a run begins once");
            case DiagnosticRevised revised -> run.with(revised.after(), run.closed(), stamp);
            case DiagnosticClosed ignored -> run.with(run.head(), stamp, stamp);
            case DiagnosticReopened ignored -> run.with(run.head(), null, stamp);
        };
    }
}
