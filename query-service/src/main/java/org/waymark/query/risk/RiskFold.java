package org.waymark.query.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskEvent;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskEscalated;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.query.risk.RiskView.Assessed;
import org.waymark.query.risk.RiskView.Described;
import org.waymark.query.risk.RiskView.Escalated;
import org.waymark.query.risk.RiskView.Monitored;
import org.waymark.query.risk.RiskView.OwnershipEntry;
import org.waymark.query.risk.RiskView.ResponseEntry;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.risk.RiskView.StatusChange;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the facts about risks. */
public final class RiskFold implements View<RiskView> {

    public static final RiskFold RISKS = new RiskFold();

    private RiskFold() {}

    @Override
    public String name() {
        return "risks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RiskView> stateType() {
        return RiskView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof RiskEvent event ? event.caseRef() : Optional.empty();
    }

    @Override
    public @Nullable RiskView evolve(@Nullable RiskView before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof RiskEvent event)) {
            return before;
        }
        Provenance stamp = Provenance.of(recorded);
        Draft draft = event instanceof RiskRaised
                ? new Draft()
                : new Draft(Objects.requireNonNull(before, "a risk begins with RiskRaised"));
        draft.take(event, stamp);
        return draft.done(event, stamp);
    }

    /** A copy that is changed. */
    private static final class Draft {

        private final List<Described> described;
        private final List<OwnershipEntry> answerable;
        private final List<Assessed> assessed;
        private final List<ResponseEntry> responses;
        private final List<Monitored> monitored;
        private final List<Escalated> escalations;
        private final List<StatusChange> turns;

        Draft() {
            described = new ArrayList<>();
            answerable = new ArrayList<>();
            assessed = new ArrayList<>();
            responses = new ArrayList<>();
            monitored = new ArrayList<>();
            escalations = new ArrayList<>();
            turns = new ArrayList<>();
        }

        Draft(RiskView was) {
            described = new ArrayList<>(was.described());
            answerable = new ArrayList<>(was.answerable());
            assessed = new ArrayList<>(was.assessed());
            responses = new ArrayList<>(was.responses());
            monitored = new ArrayList<>(was.monitored());
            escalations = new ArrayList<>(was.escalations());
            turns = new ArrayList<>(was.turns());
        }

        void take(RiskEvent event, Provenance stamp) {
            switch (event) {
                case RiskRaised raised -> raised(raised, stamp);
                case RiskReassessed it -> assessed.add(new Assessed(it.assessment(), it.after(), stamp));
                case RiskRevised it -> described.add(new Described(it.after(), stamp));
                case RiskOwnerAssigned it -> answerable.add(new OwnershipEntry(it.after(), stamp));
                case RiskResponsePlanned it -> responses.add(new ResponseEntry(it.after(), stamp));
                case RiskReviewed it -> monitored.add(new Monitored(it.monitorNext(), it.comment(), stamp));
                case RiskEscalated it -> escalations.add(new Escalated(it.to(), it.ask(), stamp));
                case RiskOccurred it -> turns.add(new StatusChange(Status.OCCURRED, it.what(), stamp));
                case RiskClosed ignored -> turns.add(new StatusChange(Status.CLOSED, null, stamp));
                case RiskReopened it -> {
                    turns.add(new StatusChange(Status.OPEN, null, stamp));
                    monitored.add(new Monitored(it.monitorNext(), null, stamp));
                }
            }
        }

        private void raised(RiskRaised raised, Provenance stamp) {
            described.add(new Described(raised.details(), stamp));
            answerable.add(new OwnershipEntry(raised.people(), stamp));
            assessed(Kind.INHERENT, raised.inherent(), stamp);
            assessed(Kind.CURRENT, raised.current(), stamp);
            assessed(Kind.TARGET, raised.target(), stamp);
            monitored.add(new Monitored(raised.monitorNext(), null, stamp));
            turns.add(new StatusChange(Status.OPEN, null, stamp));
        }

        private void assessed(Kind kind, @Nullable RiskAssessment said, Provenance stamp) {
            if (said != null) {
                assessed.add(new Assessed(kind, said, stamp));
            }
        }

        RiskView done(RiskEvent event, Provenance stamp) {
            return new RiskView(
                    event.strategy(),
                    event.risk(),
                    List.copyOf(described),
                    List.copyOf(answerable),
                    List.copyOf(assessed),
                    List.copyOf(responses),
                    List.copyOf(monitored),
                    List.copyOf(escalations),
                    List.copyOf(turns),
                    stamp);
        }
    }
}
