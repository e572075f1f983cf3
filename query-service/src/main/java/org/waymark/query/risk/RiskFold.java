package org.waymark.query.risk;

import static org.waymark.query.risk.RiskHistories.RISK_HISTORIES;

import java.util.Optional;
import org.waymark.events.RecordedEvent;
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
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.risk.RiskView.StatusChange;
import org.waymark.query.views.DigestView;
import org.waymark.query.views.Provenance;

/** Folds the facts about risks into what holds now. */
public final class RiskFold extends DigestView<RiskView, RiskHistory> {

    public static final RiskFold RISKS = new RiskFold();

    private RiskFold() {
        super(RISK_HISTORIES);
    }

    @Override
    public String name() {
        return "risks";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<RiskView> stateType() {
        return RiskView.class;
    }

    @Override
    public RiskView digest(RiskHistory history) {
        return history.now();
    }

    @Override
    protected Optional<RiskView> next(RiskView risk, RecordedEvent recorded) {
        return recorded.event() instanceof RiskEvent event
                ? next(risk, event, Provenance.of(recorded))
                : Optional.of(risk);
    }

    private static Optional<RiskView> next(RiskView risk, RiskEvent event, Provenance stamp) {
        return switch (event) {
            case RiskRaised _ -> Optional.empty();
            case RiskReassessed it -> assessed(risk, new Assessed(it.assessment(), it.after(), stamp));
            case RiskRevised it -> Optional.of(risk.withDetails(it.after()));
            case RiskOwnerAssigned it -> Optional.of(risk.withPeople(it.after()));
            case RiskResponsePlanned it -> Optional.of(risk.withResponse(it.after()));
            case RiskReviewed it -> Optional.of(risk.withNextReview(it.monitorNext()));
            case RiskEscalated it -> Optional.of(risk.withEscalatedTo(it.to()));
            case RiskOccurred it -> turned(risk, new StatusChange(Status.OCCURRED, it.what(), stamp));
            case RiskClosed _ -> turned(risk, new StatusChange(Status.CLOSED, null, stamp));
            case RiskReopened it ->
                turned(risk.withNextReview(it.monitorNext()), new StatusChange(Status.OPEN, null, stamp));
        };
    }

    private static Optional<RiskView> assessed(RiskView risk, Assessed assessed) {
        return risk.assessments()
                .with(assessed)
                .map(after ->
                        risk.withAssessments(after).knownFrom(assessed.stamp().position()));
    }

    private static Optional<RiskView> turned(RiskView risk, StatusChange turn) {
        return Optional.of(risk.withTurn(turn).knownFrom(turn.stamp().position()));
    }
}
