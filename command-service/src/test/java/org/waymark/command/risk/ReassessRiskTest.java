package org.waymark.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.RiskEvents.assessment;
import static org.waymark.events.RiskEvents.closed;
import static org.waymark.events.RiskEvents.occurred;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.RiskEvents.reassessed;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.riskMatrixDefined;

import java.util.Map;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.Confidence;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.Role;

class ReassessRiskTest extends EntityTest {

    private static ReassessRisk reassess(Kind kind, int likelihood, int impact) {
        return new ReassessRisk(
                SG23, new Ref("R1"), kind, likelihood, impact, "Two left last year", Confidence.MEDIUM, null);
    }

    @Test
    void keepsWhatItWasAndWhatItIs() {
        givenThemeAnd(raised())
                .when(reassess(Kind.CURRENT, 2, 3), because("Nobody has left since June"))
                .success()
                .events(reassessed())
                .eventsSatisfy(stamped(Map.of("reason", "Nobody has left since June")));
    }

    @Test
    void changesEachOfTheThree() {
        givenThemeAnd(raised(), reassessed())
                .when(reassess(Kind.INHERENT, 4, 4), because("Overstated"))
                .success()
                .events(new RiskReassessed(SG23, "R1", Kind.INHERENT, assessment(5, 4), assessment(4, 4)));
        givenThemeAnd(raised(), reassessed())
                .when(reassess(Kind.TARGET, 1, 2), because("More is possible"))
                .success()
                .events(new RiskReassessed(SG23, "R1", Kind.TARGET, assessment(2, 2), assessment(1, 2)));
        givenThemeAnd(raised(), reassessed())
                .when(reassess(Kind.CURRENT, 1, 3), because("The cap holds"))
                .success()
                .events(new RiskReassessed(SG23, "R1", Kind.CURRENT, assessment(2, 3), assessment(1, 3)));
    }

    @Test
    void isTheFirstOfItsKindWhereThereWasNone() {
        RiskRaised bare = new RiskRaised(
                SG23,
                "R1",
                new RiskDetails("Floods", null, null, null, null, null, null, null),
                new RiskPeople("lead", null),
                assessment(1, 5),
                null,
                null,
                null);
        givenThemeAnd(bare)
                .when(reassess(Kind.CURRENT, 1, 4), because("Sandbags"))
                .success()
                .events(new RiskReassessed(SG23, "R1", Kind.CURRENT, null, assessment(1, 4)));
    }

    @Test
    void ratesByTheMatrixInForce() {
        givenThemeAnd(raised(), riskMatrixDefined())
                .when(reassess(Kind.CURRENT, 1, 5), because("New matrix"))
                .success()
                .eventsSatisfy(events -> assertThat(events)
                        .singleElement()
                        .extracting(EventMessage::payload)
                        .isInstanceOfSatisfying(RiskReassessed.class, event -> {
                            assertThat(event.after().rating()).isEqualTo(RiskRating.HIGH);
                            assertThat(event.after().matrixVersion()).isEqualTo(2);
                        }));
    }

    @Test
    void isPossibleForAnIssueToo() {
        givenThemeAnd(raised(), occurred())
                .when(reassess(Kind.CURRENT, 2, 3), because("Posts are filled"))
                .success()
                .events(reassessed());
    }

    @Test
    void needsAReason() {
        givenThemeAnd(raised())
                .when(reassess(Kind.CURRENT, 2, 3))
                .exceptionSatisfies(refusal("risk.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesWhatStandsAlready() {
        givenThemeAnd(raised(), reassessed())
                .when(reassess(Kind.CURRENT, 2, 3), because("Again"))
                .exceptionSatisfies(refusal("risk.unchanged", "likelihood"))
                .events();
    }

    @Test
    void takesTheSameFiguresUnderAnotherMatrix() {
        RiskAssessment again = new RiskAssessment(4, 3, RiskRating.MEDIUM, 2, "Two left last year", Confidence.MEDIUM);
        assertThat(RiskMatrix.DEFAULT.rating(4, 3)).isEqualTo(RiskRating.MEDIUM);
        givenThemeAnd(raised(), riskMatrixDefined())
                .when(reassess(Kind.CURRENT, 4, 3), because("Looked at under the new matrix"))
                .success()
                .events(new RiskReassessed(SG23, "R1", Kind.CURRENT, assessment(4, 3), again));
    }

    @Test
    void refusesARiskThatIsClosed() {
        givenThemeAnd(raised(), closed())
                .when(reassess(Kind.CURRENT, 2, 3), because("It is back"))
                .exceptionSatisfies(refusal("risk.closed"))
                .events();
    }

    @Test
    void refusesARiskThatIsNotThere() {
        givenThemeAnd()
                .when(reassess(Kind.CURRENT, 2, 3), because("Nobody has left"))
                .exceptionSatisfies(refusal("risk.unknown", "risk"))
                .events();
    }

    @Test
    void isDoneByItsOwnerAndItsActionee() {
        givenThemeAnd(raised())
                .when(reassess(Kind.CURRENT, 2, 3), as("lead", Role.LEAD, "Nobody has left"))
                .success()
                .events(reassessed());
        givenThemeAnd(raised())
                .when(reassess(Kind.CURRENT, 2, 3), as("member", Role.MEMBER, "Nobody has left"))
                .success()
                .events(reassessed());
    }

    @Test
    void isNotDoneByOthers() {
        givenThemeAnd(raised())
                .when(reassess(Kind.CURRENT, 2, 3), as("other", Role.LEAD, "Nobody has left"))
                .exceptionSatisfies(refusal("risk.not-answerable"))
                .events();
        givenThemeAnd(raised())
                .when(reassess(Kind.CURRENT, 2, 3), as("sponsor", Role.SPONSOR, "Nobody has left"))
                .exceptionSatisfies(refusal("risk.not-answerable"))
                .events();
    }
}
