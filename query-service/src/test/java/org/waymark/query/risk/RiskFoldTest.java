package org.waymark.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.waymark.query.risk.RiskHistories.RISK_HISTORIES;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskPeople;
import org.waymark.events.StrategyEvents;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.views.Recorded;

class RiskFoldTest {

    private static final LocalDate MONITOR = LocalDate.of(2023, 9, 1);

    private static final Function<String, RiskHistory> NEVER = ref -> {
        throw new AssertionError("This is not long ago");
    };

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
        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(risk.assessments().by(kind))
                        .map(Assessed::kind)
                        .contains(kind));
        assertThat(risk.standing().said()).isEqualTo(assessment(4, 3));
        assertThat(risk.monitorNext()).isEqualTo(MONITOR);
        assertThat(risk.response()).isNull();
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
        assertThat(risk.raised().position()).isZero();
    }

    @Test
    void keepsTheLastAssessmentOfEachKindWithItsReason() {
        RiskView risk = new Recorded()
                .then(raised())
                .then(reassessed(), Map.of(REASON, "Nobody has left since June"))
                .fold(RISKS);

        assertThat(risk.standing().said()).isEqualTo(assessment(2, 3));
        assertThat(risk.standing().stamp().reason()).isEqualTo("Nobody has left since June");
        assertThat(risk.assessments().by(Kind.INHERENT)).map(Assessed::said).contains(assessment(5, 4));
        assertThat(risk.assessments().by(Kind.TARGET)).map(Assessed::said).contains(assessment(2, 2));
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
        assertThat(issue.turn().what()).isEqualTo("Four left in October");
        assertThat(issue.overdueOn(MONITOR.plusDays(1))).isTrue();
        assertThat(again.status()).isEqualTo(Status.OPEN);
        assertThat(again.monitorNext()).isEqualTo(LocalDate.of(2024, 3, 1));
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
        assertThat(risk.people()).isEqualTo(new RiskPeople("sponsor", null));
        assertThat(risk.response()).isEqualTo(responsePlanned().after());
        assertThat(risk.involved()).containsExactly("sponsor", "lead");
        assertThat(risk.escalatedTo()).isEqualTo("Senior leadership team");
    }

    @Test
    void saysWhatWasKnownAtAPosition() {
        RiskView risk = new Recorded()
                .then(StrategyEvents.themeAdded())
                .then(raised())
                .then(reassessed())
                .then(occurred())
                .fold(RISKS);

        assertThat(risk.at(0, NEVER)).isEmpty();
        assertThat(risk.at(1, NEVER)).hasValueSatisfying(was -> {
            assertThat(was.standing().said()).isEqualTo(assessment(4, 3));
            assertThat(was.status()).isEqualTo(Status.OPEN);
        });
        assertThat(risk.at(2, NEVER)).map(was -> was.standing().said()).contains(assessment(2, 3));
        assertThat(risk.at(3, NEVER)).map(RiskView.Known::status).contains(Status.OCCURRED);
    }

    @Test
    void asksItsHistoryWhatWasKnownLongAgo() {
        Recorded history = new Recorded().then(raised());
        for (int i = 0; i < RiskView.KNOWN; i++) {
            history.then(to(1 + i % 5, 3));
        }
        RiskView risk = history.fold(RISKS);

        assertThat(risk.known()).hasSize(RiskView.KNOWN);
        assertThat(risk.at(1, NEVER)).map(was -> was.standing().said()).contains(assessment(1, 3));
        assertThat(risk.at(0, ref -> history.fold(RISK_HISTORIES)))
                .map(was -> was.standing().said())
                .contains(assessment(4, 3));
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
}
