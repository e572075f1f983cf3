package org.waymark.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.EventMetadata.AS_AT;
import static org.waymark.events.EventMetadata.REASON;
import static org.waymark.events.RiskEvents.assessment;
import static org.waymark.events.RiskEvents.closed;
import static org.waymark.events.RiskEvents.details;
import static org.waymark.events.RiskEvents.escalated;
import static org.waymark.events.RiskEvents.occurred;
import static org.waymark.events.RiskEvents.ownerAssigned;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.RiskEvents.reassessed;
import static org.waymark.events.RiskEvents.reopened;
import static org.waymark.events.RiskEvents.responsePlanned;
import static org.waymark.events.RiskEvents.reviewed;
import static org.waymark.events.RiskEvents.revised;
import static org.waymark.query.risk.RiskHistories.RISK_HISTORIES;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskPeople;
import org.waymark.events.StrategyEvents;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.risk.RiskView.StatusChange;
import org.waymark.query.views.Recorded;

class RiskHistoriesTest {

    private static final LocalDate MONITOR = LocalDate.of(2023, 9, 1);

    @Test
    void keepsEverythingInTheOrderInWhichItWasRecorded() {
        RiskHistory risk = new Recorded()
                .then(raised())
                .then(reassessed(), Map.of(REASON, "Nobody has left since June"))
                .then(revised())
                .then(ownerAssigned())
                .then(responsePlanned())
                .then(reviewed())
                .then(escalated())
                .then(closed())
                .then(reopened())
                .fold(RISK_HISTORIES);

        assertThat(risk.assessed())
                .extracting(Assessed::kind)
                .containsExactly(Kind.INHERENT, Kind.CURRENT, Kind.TARGET, Kind.CURRENT);
        assertThat(risk.assessed()).extracting(Assessed::said).contains(assessment(4, 3));
        assertThat(risk.described()).hasSize(2);
        assertThat(risk.answerable()).hasSize(2);
        assertThat(risk.responses()).hasSize(1);
        assertThat(risk.monitored()).hasSize(3);
        assertThat(risk.monitored().get(1).comment()).isEqualTo("Nobody has left since June");
        assertThat(risk.turns())
                .extracting(StatusChange::status)
                .containsExactly(Status.OPEN, Status.CLOSED, Status.OPEN);
        assertThat(risk.escalations()).singleElement().satisfies(each -> {
            assertThat(each.to()).isEqualTo("Senior leadership team");
            assertThat(each.ask()).isEqualTo("Fund two more posts");
        });
    }

    @Test
    void isWhatItWasAtAPosition() {
        RiskHistory risk = new Recorded()
                .then(StrategyEvents.themeAdded())
                .then(raised())
                .then(reassessed())
                .then(occurred())
                .fold(RISK_HISTORIES);

        assertThat(risk.at(0)).isEmpty();
        assertThat(risk.at(1)).hasValueSatisfying(was -> {
            assertThat(was.now().standing().said()).isEqualTo(assessment(4, 3));
            assertThat(was.now().status()).isEqualTo(Status.OPEN);
        });
        assertThat(risk.at(2)).map(was -> was.now().standing().said()).contains(assessment(2, 3));
        assertThat(risk.at(3)).map(was -> was.now().status()).contains(Status.OCCURRED);
    }

    @Test
    void saysAtAPositionWhatWasSaidByThen() {
        RiskHistory risk = new Recorded()
                .then(raised())
                .then(revised())
                .then(ownerAssigned())
                .then(responsePlanned())
                .then(reviewed())
                .then(escalated())
                .fold(RISK_HISTORIES);

        assertThat(risk.at(0)).hasValueSatisfying(was -> {
            assertThat(was.details()).isEqualTo(details());
            assertThat(was.now().people()).isEqualTo(new RiskPeople("lead", "member"));
            assertThat(was.now().response()).isNull();
            assertThat(was.now().monitorNext()).isEqualTo(MONITOR);
            assertThat(was.escalations()).isEmpty();
        });
        assertThat(risk.at(5)).contains(risk);
    }

    @Test
    void isWhatIsNowKnownOfADay() {
        RiskHistory risk = new Recorded()
                .then(raised(), "2023-04-01")
                .then(reassessed(), "2023-05-01")
                .then(closed(), Map.of(AS_AT, "2023-06-01", REASON, "The posts are filled"))
                .fold(RISK_HISTORIES);

        assertThat(risk.correctedFor(LocalDate.of(2023, 3, 31))).isEmpty();
        assertThat(risk.correctedFor(LocalDate.of(2023, 4, 30)))
                .map(was -> was.now().standing().said())
                .contains(assessment(4, 3));
        assertThat(risk.correctedFor(LocalDate.of(2023, 5, 31))).hasValueSatisfying(was -> {
            assertThat(was.now().standing().said()).isEqualTo(assessment(2, 3));
            assertThat(was.now().status()).isEqualTo(Status.OPEN);
        });
        assertThat(risk.correctedFor(LocalDate.of(2023, 6, 1)))
                .map(was -> was.now().status())
                .contains(Status.CLOSED);
    }
}
