package org.waymark.query.risk;

import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskHistory.Described;
import org.waymark.query.risk.RiskHistory.Escalated;
import org.waymark.query.risk.RiskHistory.Monitored;
import org.waymark.query.risk.RiskHistory.OwnershipEntry;
import org.waymark.query.risk.RiskHistory.ResponseEntry;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.risk.RiskView.StatusChange;
import org.waymark.query.views.CaseHistories;
import org.waymark.query.views.Provenance;

/** Folds all that happened to risks. */
public final class RiskHistories extends CaseHistories<RiskEvent, RiskHistory> {

    public static final RiskHistories RISK_HISTORIES = new RiskHistories();

    private RiskHistories() {
        super("risk-histories", RiskEvent.class, RiskHistory.class);
    }

    @Override
    protected RiskHistory after(@Nullable RiskHistory before, RiskEvent event, Provenance stamp) {
        return evolve(before, event, stamp).withChanged(stamp);
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
