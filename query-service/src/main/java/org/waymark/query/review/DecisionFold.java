package org.waymark.query.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionContent;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;
import org.waymark.events.EventType;
import org.waymark.events.RecordedEvent;
import org.waymark.query.happening.EventMeaning;
import org.waymark.query.review.DecisionView.Done;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds decisions, each with every later fact that names it as what it carries out. */
public final class DecisionFold implements View<DecisionView> {

    public static final DecisionFold DECISIONS = new DecisionFold();

    private static final Set<String> OF_DECISIONS = Stream.of(DecisionEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private DecisionFold() {}

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int version() {
        return 4;
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
        if (recorded.event() instanceof DecisionEvent event) {
            return evolve(before, event, stamp);
        }
        return before == null ? null : before.with(done(recorded, stamp));
    }

    private static @Nullable DecisionView evolve(@Nullable DecisionView before, DecisionEvent event, Provenance stamp) {
        return switch (event) {
            case DecisionRecorded it ->
                new DecisionView(
                        it.strategy(),
                        it.decision(),
                        DecisionContent.of(it, stamp.asAt()),
                        stamp,
                        List.of(),
                        null,
                        DecisionFollowUp.NONE,
                        0,
                        List.of());
            case DecisionAssigned it -> before == null ? null : before.assigned(it, stamp);
            case DecisionProgressReported it ->
                before == null ? null : before.reported(DecisionStatus.UNDER_WAY, it.comment(), stamp);
            case DecisionCompleted it ->
                before == null ? null : before.reported(DecisionStatus.DONE, it.outcome(), stamp);
            case DecisionDropped ignored ->
                before == null ? null : before.reported(DecisionStatus.NOT_TO_BE_DONE, null, stamp);
            case DecisionReopened ignored -> before == null ? null : before.reported(DecisionStatus.OPEN, null, stamp);
            case DecisionCorrected it -> before == null ? null : before.corrected(it.after(), stamp);
            case DecisionWithdrawn ignored -> before == null ? null : before.withdrawnBy(stamp);
        };
    }

    /** Whether an event of this type can carry out a decision; one that records or corrects another is kept as that. */
    static boolean isDone(String type) {
        return !OF_DECISIONS.contains(type);
    }

    private static Done done(RecordedEvent recorded, Provenance stamp) {
        return new Done(
                EventType.of(recorded.event()).simpleName(),
                recorded.event().caseRef().orElse(null),
                EventMeaning.of(recorded.event()).sentence(recorded.asAt()),
                stamp);
    }
}
