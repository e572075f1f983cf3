package org.waymark.query.risk;

import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
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
import org.waymark.events.StrategyCode;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskHistory.Described;
import org.waymark.query.risk.RiskHistory.Escalated;
import org.waymark.query.risk.RiskHistory.Monitored;
import org.waymark.query.risk.RiskHistory.OwnershipEntry;
import org.waymark.query.risk.RiskHistory.ResponseEntry;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.risk.RiskView.StatusChange;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds all that happened to risks. */
public final class RiskHistories implements View<RiskHistory> {

    public static final RiskHistories RISK_HISTORIES = new RiskHistories();

    private RiskHistories() {}

    @Override
    public String name() {
        return "risk-histories";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RiskHistory> stateType() {
        return RiskHistory.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof RiskEvent event ? event.caseRef() : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable RiskHistory evolve(@Nullable RiskHistory before, RecordedEvent recorded) {
        return recorded.event() instanceof RiskEvent event
                ? evolve(before, event, Provenance.of(recorded)).withChanged(Provenance.of(recorded))
                : before;
    }

    private static RiskHistory evolve(@Nullable RiskHistory before, RiskEvent event, Provenance stamp) {
        RiskHistory risk = event instanceof RiskRaised raised
                ? begin(raised, stamp)
                : Objects.requireNonNull(before, "a risk begins with RiskRaised");
        return switch (event) {
            case RiskRaised ignored -> risk;
            case RiskReassessed it ->
                risk.withAssessed(plus(risk.assessed(), new Assessed(it.assessment(), it.after(), stamp)));
            case RiskRevised it -> risk.withDescribed(plus(risk.described(), new Described(it.after(), stamp)));
            case RiskOwnerAssigned it ->
                risk.withAnswerable(plus(risk.answerable(), new OwnershipEntry(it.after(), stamp)));
            case RiskResponsePlanned it ->
                risk.withResponses(plus(risk.responses(), new ResponseEntry(it.after(), stamp)));
            case RiskReviewed it -> monitored(risk, new Monitored(it.monitorNext(), it.comment(), stamp));
            case RiskEscalated it ->
                risk.withEscalations(plus(risk.escalations(), new Escalated(it.to(), it.ask(), stamp)));
            case RiskOccurred it -> turned(risk, new StatusChange(Status.OCCURRED, it.what(), stamp));
            case RiskClosed ignored -> turned(risk, new StatusChange(Status.CLOSED, null, stamp));
            case RiskReopened it ->
                monitored(
                        turned(risk, new StatusChange(Status.OPEN, null, stamp)),
                        new Monitored(it.monitorNext(), null, stamp));
        };
    }

    private static RiskHistory begin(RiskRaised raised, Provenance stamp) {
        List<Assessed> assessed = Stream.of(
                        assessed(Kind.INHERENT, raised.inherent(), stamp),
                        assessed(Kind.CURRENT, raised.current(), stamp),
                        assessed(Kind.TARGET, raised.target(), stamp))
                .flatMap(Optional::stream)
                .toList();
        return new RiskHistory(
                raised.strategy(),
                raised.risk(),
                List.of(new Described(raised.details(), stamp)),
                List.of(new OwnershipEntry(raised.people(), stamp)),
                assessed,
                List.of(),
                List.of(new Monitored(raised.monitorNext(), null, stamp)),
                List.of(),
                List.of(new StatusChange(Status.OPEN, null, stamp)),
                stamp);
    }

    private static Optional<Assessed> assessed(Kind kind, @Nullable RiskAssessment said, Provenance stamp) {
        return Optional.ofNullable(said).map(assessment -> new Assessed(kind, assessment, stamp));
    }

    private static RiskHistory monitored(RiskHistory was, Monitored monitored) {
        return was.withMonitored(plus(was.monitored(), monitored));
    }

    private static RiskHistory turned(RiskHistory was, StatusChange change) {
        return was.withTurns(plus(was.turns(), change));
    }
}
