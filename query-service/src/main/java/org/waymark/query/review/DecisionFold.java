package org.waymark.query.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.EventType;
import org.waymark.events.RecordedEvent;
import org.waymark.query.happening.EventMeaning;
import org.waymark.query.review.DecisionView.Done;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds decisions, each with every later fact that names it as what it carries out. */
public final class DecisionFold implements View<DecisionView> {

    public static final DecisionFold DECISIONS = new DecisionFold();

    private DecisionFold() {}

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<DecisionView> stateType() {
        return DecisionView.class;
    }

    /** A decision that carries out another is kept as itself: of the two, only it would not be there otherwise. */
    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof DecisionEvent event ? Optional.of(event.decision()) : recorded.decision();
    }

    @Override
    public @Nullable DecisionView evolve(@Nullable DecisionView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        if (recorded.event() instanceof DecisionRecorded event) {
            return new DecisionView(
                    event.strategy(),
                    event.decision(),
                    event.review(),
                    event.text(),
                    event.rationale(),
                    event.decidedBy(),
                    event.items(),
                    stamp,
                    0,
                    List.of());
        }
        return before == null ? null : before.with(done(recorded, stamp));
    }

    /** Whether an event of this type can carry out a decision; one that records another is kept as that. */
    static boolean isDone(String type) {
        return !type.equals(DecisionRecorded.class.getSimpleName());
    }

    private static Done done(RecordedEvent recorded, Provenance stamp) {
        return new Done(
                EventType.of(recorded.event()).simpleName(),
                recorded.event().caseRef().orElse(null),
                EventMeaning.of(recorded.event()).sentence(recorded.asAt()),
                stamp);
    }
}
