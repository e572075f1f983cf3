package org.waymark.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.risk.RiskHistories.RISK_HISTORIES;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.views.Recorded;

class RiskCaseTest {

    private static final LocalDate DUE = LocalDate.of(2023, 10, 31);

    private static RiskCase on(LocalDate day, Recorded history) {
        RiskHistory risk = history.fold(RISK_HISTORIES);
        return new RiskCase(Risks.row(risk.now(), null, day, ref -> risk), null, risk, day);
    }

    @Test
    void listsLaterAssessmentsTheLastRecordedFirst() {
        RiskCase file = on(
                DUE,
                new Recorded()
                        .then(RiskEvents.raised())
                        .then(RiskEvents.reassessed(), "2023-07-31")
                        .then(
                                new RiskReassessed(SG23, "R1", Kind.TARGET, null, RiskEvents.assessment(1, 1)),
                                "2023-07-15"));

        assertThat(file.reassessments()).extracting(Assessed::kind).containsExactly(Kind.TARGET, Kind.CURRENT);
    }

    @Test
    void wasNotLookedAtBeforeSomebodyDid() {
        assertThat(on(DUE, new Recorded().then(RiskEvents.raised())).lastLooked())
                .isEmpty();
    }

    @Test
    void hasAnActionThatIsLateFromTheDayAfterUntilItIsDone() {
        Recorded history = new Recorded().then(RiskEvents.raised());
        RiskAction open = new RiskAction("Agree a cap", null, DUE, false);

        assertThat(on(DUE, history).late(open)).isFalse();
        assertThat(on(DUE.plusDays(1), history).late(open)).isTrue();
        assertThat(on(DUE.plusDays(1), history).late(new RiskAction("Agree a cap", null, DUE, true)))
                .isFalse();
        assertThat(on(DUE.plusDays(1), history).late(new RiskAction("Agree a cap", null, null, false)))
                .isFalse();
        assertThat(on(DUE.plusDays(1), history.then(RiskEvents.closed())).late(open))
                .isFalse();
    }

    @Test
    void saysWhatHappenedAndWhyItIsClosed() {
        Recorded history = new Recorded().then(RiskEvents.raised()).then(RiskEvents.occurred());

        assertThat(on(DUE, history).occurred()).map(RiskView.StatusChange::what).contains("Four left in October");
        assertThat(on(DUE, history).closed()).isEmpty();
        history.then(RiskEvents.closed(), Map.of(EventMetadata.REASON, "The posts are filled"));
        assertThat(on(DUE, history).occurred()).isEmpty();
        assertThat(on(DUE, history).closed()).map(turn -> turn.stamp().reason()).contains("The posts are filled");
    }
}
