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
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.risk.RiskFold.RISKS;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskPeople;
import org.waymark.events.StrategyEvents;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.views.Recorded;

class RiskFoldTest {

    private static final LocalDate MONITOR = LocalDate.of(2023, 9, 1);

    private static RiskReassessed to(int likelihood, int impact) {
        return new RiskReassessed(SG23, "R1", Kind.CURRENT, null, assessment(likelihood, impact));
    }

    private static RiskRaised bare() {
        return new RiskRaised(SG23, "R1", details(), new RiskPeople("lead", null), assessment(5, 4), null, null, null);
    }

    @Test
    void beginsAsItWasRaised() {
        RiskView risk = new Recorded().then(raised()).fold(RISKS);

        assertThat(risk.status()).isEqualTo(Status.OPEN);
        assertThat(risk.details()).isEqualTo(details());
        assertThat(risk.people()).isEqualTo(new RiskPeople("lead", "member"));
        assertThat(risk.assessed()).extracting(RiskView.Assessed::kind).containsExactly(Kind.values());
        assertThat(risk.standing().said()).isEqualTo(assessment(4, 3));
        assertThat(risk.monitorNext()).isEqualTo(MONITOR);
        assertThat(risk.response()).isEmpty();
        assertThat(risk.involved()).containsExactly("lead", "member");
    }

    @Test
    void isNotConcernedByWhatHappensElsewhere() {
        RiskView risk = new Recorded()
                .then(raised())
                .then(StrategyEvents.themeAdded())
                .then(raised("R2"))
                .fold(RISKS);

        assertThat(risk.ref()).isEqualTo("R1");
        assertThat(risk.changed().position()).isZero();
    }

    @Test
    void keepsEveryAssessmentWithItsReason() {
        RiskView risk = new Recorded()
                .then(raised())
                .then(reassessed(), Map.of(REASON, "Nobody has left since June"))
                .fold(RISKS);

        assertThat(risk.standing().said()).isEqualTo(assessment(2, 3));
        assertThat(risk.standing().stamp().reason()).isEqualTo("Nobody has left since June");
        assertThat(risk.assessment(Kind.INHERENT)).map(RiskView.Assessed::said).contains(assessment(5, 4));
        assertThat(risk.assessment(Kind.TARGET)).map(RiskView.Assessed::said).contains(assessment(2, 2));
        assertThat(risk.assessed()).extracting(RiskView.Assessed::said).contains(assessment(4, 3));
    }

    @Test
    void standsAsItWasAssessedForTheLatestDay() {
        RiskView risk = new Recorded()
                .then(raised(), "2023-04-01")
                .then(to(2, 3), "2023-06-30")
                .then(to(5, 5), "2023-05-31")
                .fold(RISKS);

        assertThat(risk.standing().said()).isEqualTo(assessment(2, 3));
    }

    @Test
    void isRatedBeforeAnyControlUntilItIsAssessedWithThem() {
        assertThat(new Recorded().then(bare()).fold(RISKS).standing().said()).isEqualTo(assessment(5, 4));
        assertThat(new Recorded()
                        .then(bare())
                        .then(to(1, 2))
                        .fold(RISKS)
                        .standing()
                        .said())
                .isEqualTo(assessment(1, 2));
    }

    @Test
    void countsTheDaysAtItsRatingAcrossAssessmentsThatGaveTheSame() {
        RiskView risk = new Recorded()
                .then(raised(), "2023-04-01")
                .then(to(2, 2), "2023-05-01")
                .then(to(3, 4), "2023-06-01")
                .then(to(2, 4), "2023-06-15")
                .fold(RISKS);

        assertThat(risk.daysAtRating(LocalDate.of(2023, 7, 1))).isEqualTo(30);
        assertThat(risk.daysAtRating(LocalDate.of(2023, 5, 1))).isZero();
    }

    @Test
    void countsTheDaysAtItsRatingFromBeforeItsControls() {
        RiskView high = new Recorded()
                .then(bare(), "2023-04-01")
                .then(to(4, 4), "2023-05-01")
                .fold(RISKS);
        RiskView medium = new Recorded()
                .then(bare(), "2023-04-01")
                .then(to(3, 4), "2023-05-01")
                .fold(RISKS);

        assertThat(high.daysAtRating(LocalDate.of(2023, 5, 11))).isEqualTo(40);
        assertThat(medium.daysAtRating(LocalDate.of(2023, 5, 11))).isEqualTo(10);
    }

    @Test
    void takesNoAccountOfInherentOrTargetOnceThereAreControls() {
        RiskView risk = new Recorded()
                .then(raised(), "2023-04-01")
                .then(new RiskReassessed(SG23, "R1", Kind.INHERENT, null, assessment(1, 1)), "2023-05-01")
                .then(new RiskReassessed(SG23, "R1", Kind.TARGET, null, assessment(5, 5)), "2023-05-02")
                .fold(RISKS);

        assertThat(risk.standing().said()).isEqualTo(assessment(4, 3));
        assertThat(risk.daysAtRating(LocalDate.of(2023, 5, 11))).isEqualTo(40);
    }

    @Test
    void keepsTheRatingThatWasGivenWhateverTheMatrixSaysLater() {
        RiskView risk = new Recorded()
                .then(raised())
                .then(StrategyEvents.riskMatrixDefined())
                .fold(RISKS);

        RiskAssessment said = risk.standing().said();
        assertThat(said.rating()).isEqualTo(assessment(4, 3).rating());
        assertThat(said.matrixVersion()).isEqualTo(1);
    }

    @Test
    void isOverdueFromTheDayAfterItWasToBeLookedAt() {
        RiskView risk = new Recorded().then(raised()).fold(RISKS);

        assertThat(risk.overdueOn(MONITOR)).isFalse();
        assertThat(risk.overdueOn(MONITOR.plusDays(1))).isTrue();
    }

    @Test
    void isNotOverdueOnceItWasLookedAt() {
        RiskView risk = new Recorded().then(raised()).then(reviewed()).fold(RISKS);

        assertThat(risk.overdueOn(MONITOR.plusDays(1))).isFalse();
        assertThat(risk.monitorNext()).isEqualTo(LocalDate.of(2023, 12, 1));
        assertThat(risk.monitored().getLast().comment()).isEqualTo("Nobody has left since June");
    }

    @Test
    void isNeverOverdueWithoutADayOrOnceItIsClosed() {
        LocalDate later = LocalDate.of(2030, 1, 1);

        assertThat(new Recorded().then(bare()).fold(RISKS).overdueOn(later)).isFalse();
        assertThat(new Recorded().then(raised()).then(closed()).fold(RISKS).overdueOn(later))
                .isFalse();
    }

    @Test
    void isAnIssueOnceItOccurredAndARiskAgainOnceItIsReopened() {
        RiskView issue = new Recorded().then(raised()).then(occurred()).fold(RISKS);
        RiskView again =
                new Recorded().then(raised()).then(closed()).then(reopened()).fold(RISKS);

        assertThat(issue.status()).isEqualTo(Status.OCCURRED);
        assertThat(issue.turns().getLast().what()).isEqualTo("Four left in October");
        assertThat(issue.overdueOn(MONITOR.plusDays(1))).isTrue();
        assertThat(again.status()).isEqualTo(Status.OPEN);
        assertThat(again.monitorNext()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(again.turns())
                .extracting(RiskView.StatusChange::status)
                .containsExactly(Status.OPEN, Status.CLOSED, Status.OPEN);
    }

    @Test
    void keepsWhatWasAgreedAndToWhomItWasTaken() {
        RiskView risk = new Recorded()
                .then(raised())
                .then(revised())
                .then(ownerAssigned())
                .then(responsePlanned())
                .then(escalated())
                .fold(RISKS);

        assertThat(risk.details()).isEqualTo(revised().after());
        assertThat(risk.described()).hasSize(2);
        assertThat(risk.people()).isEqualTo(new RiskPeople("sponsor", null));
        assertThat(risk.response())
                .map(RiskView.ResponseEntry::response)
                .contains(responsePlanned().after());
        assertThat(risk.involved()).containsExactly("sponsor", "lead");
        assertThat(risk.escalations()).singleElement().satisfies(each -> {
            assertThat(each.to()).isEqualTo("Senior leadership team");
            assertThat(each.ask()).isEqualTo("Fund two more posts");
        });
    }

    @Test
    void isWhatItWasAtAPosition() {
        RiskView risk = new Recorded()
                .then(StrategyEvents.themeAdded())
                .then(raised())
                .then(reassessed())
                .then(occurred())
                .fold(RISKS);

        assertThat(risk.at(0)).isEmpty();
        assertThat(risk.at(1)).hasValueSatisfying(was -> {
            assertThat(was.standing().said()).isEqualTo(assessment(4, 3));
            assertThat(was.status()).isEqualTo(Status.OPEN);
        });
        assertThat(risk.at(2)).map(was -> was.standing().said()).contains(assessment(2, 3));
        assertThat(risk.at(3)).map(RiskView::status).contains(Status.OCCURRED);
    }

    @Test
    void saysAtAPositionWhatWasSaidByThen() {
        RiskView risk = new Recorded()
                .then(raised())
                .then(revised())
                .then(ownerAssigned())
                .then(responsePlanned())
                .then(reviewed())
                .then(escalated())
                .fold(RISKS);

        assertThat(risk.at(0)).hasValueSatisfying(was -> {
            assertThat(was.details()).isEqualTo(details());
            assertThat(was.people()).isEqualTo(new RiskPeople("lead", "member"));
            assertThat(was.response()).isEmpty();
            assertThat(was.monitorNext()).isEqualTo(MONITOR);
            assertThat(was.escalations()).isEmpty();
        });
        assertThat(risk.at(5)).contains(risk);
    }

    @Test
    void isNothingToItWhatIsNoFactOfARisk() {
        RiskView risk = new Recorded().then(raised()).fold(RISKS);

        RecordedEvent other =
                new Recorded().then(StrategyEvents.themeAdded()).events().getFirst();
        assertThat(RISKS.key(other)).isEmpty();
        assertThat(RISKS.evolve(risk, other)).isSameAs(risk);
        assertThat(RISKS.name()).isEqualTo("risks");
        assertThat(RISKS.version()).isPositive();
        assertThat(RISKS.stateType()).isEqualTo(RiskView.class);
    }

    @Test
    void isWhatIsNowKnownOfADay() {
        RiskView risk = new Recorded()
                .then(raised(), "2023-04-01")
                .then(reassessed(), "2023-05-01")
                .then(closed(), Map.of(AS_AT, "2023-06-01", REASON, "The posts are filled"))
                .fold(RISKS);

        assertThat(risk.correctedFor(LocalDate.of(2023, 3, 31))).isEmpty();
        assertThat(risk.correctedFor(LocalDate.of(2023, 4, 30)))
                .map(was -> was.standing().said())
                .contains(assessment(4, 3));
        assertThat(risk.correctedFor(LocalDate.of(2023, 5, 31))).hasValueSatisfying(was -> {
            assertThat(was.standing().said()).isEqualTo(assessment(2, 3));
            assertThat(was.status()).isEqualTo(Status.OPEN);
        });
        assertThat(risk.correctedFor(LocalDate.of(2023, 6, 1)))
                .map(RiskView::status)
                .contains(Status.CLOSED);
    }
}
