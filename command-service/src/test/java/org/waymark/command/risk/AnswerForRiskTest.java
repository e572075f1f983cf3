package org.waymark.command.risk;

import static org.waymark.events.RiskEvents.closed;
import static org.waymark.events.RiskEvents.escalated;
import static org.waymark.events.RiskEvents.ownerAssigned;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.RiskEvents.responsePlanned;
import static org.waymark.events.RiskEvents.reviewed;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.roleGranted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.risk.PlanRiskResponse.ActionField;
import org.waymark.command.schema.Ref;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.Kind;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.events.Role;

/** What is done about a risk while it is open. */
class AnswerForRiskTest extends EntityTest {

    private static final AssignRiskOwner ASSIGN = new AssignRiskOwner(SG23, new Ref("R1"), " sponsor ", " ");
    private static final PlanRiskResponse TOLERATE =
            new PlanRiskResponse(SG23, new Ref("R1"), Kind.TOLERATE, "Watch the figures", List.of());
    private static final PlanRiskResponse TREAT = new PlanRiskResponse(
            SG23,
            new Ref("R1"),
            Kind.TREAT,
            "Protect caseloads in the first year",
            List.of(new ActionField(" Agree a cap ", "lead", LocalDate.of(2023, 10, 31), null)));
    private static final ReviewRisk REVIEW =
            new ReviewRisk(SG23, new Ref("R1"), "Nobody has left since June", LocalDate.of(2023, 12, 1));
    private static final EscalateRisk ESCALATE =
            new EscalateRisk(SG23, new Ref("R1"), "Senior leadership team", "Fund two more posts");

    private static final RiskResponsePlanned TOLERATED =
            new RiskResponsePlanned(SG23, "R1", null, new RiskResponse(Kind.TOLERATE, "Watch the figures", List.of()));

    static List<StrategyCommand> commands() {
        return List.of(ASSIGN, TREAT, REVIEW, ESCALATE);
    }

    @Test
    void hasAnotherOwner() {
        givenThemeAnd(raised()).when(ASSIGN).success().events(ownerAssigned());
    }

    @Test
    void goesBackToItsOwner() {
        givenThemeAnd(raised(), ownerAssigned())
                .when(new AssignRiskOwner(SG23, new Ref("R1"), "lead", "member"))
                .success()
                .events(new RiskOwnerAssigned(
                        SG23, "R1", new RiskPeople("sponsor", null), new RiskPeople("lead", "member")));
    }

    @Test
    void refusesTheOwnerItHas() {
        givenThemeAnd(raised())
                .when(new AssignRiskOwner(SG23, new Ref("R1"), "lead", "member"))
                .exceptionSatisfies(refusal("risk.unchanged", "owner"))
                .events();
    }

    @Test
    void refusesAnOwnerOrActioneeWhoIsNoMember() {
        givenThemeAnd(raised(), roleGranted())
                .when(ASSIGN)
                .exceptionSatisfies(refusal("person.not-member", "owner"))
                .events();
        givenThemeAnd(raised(), roleGranted())
                .when(new AssignRiskOwner(SG23, new Ref("R1"), "lead", "stranger"))
                .exceptionSatisfies(refusal("person.not-member", "actionee"))
                .events();
    }

    @Test
    void canBeOwnedByAPost() {
        givenThemeAnd(raised(), roleGranted())
                .when(new AssignRiskOwner(SG23, new Ref("R1"), "Head of Service", null))
                .success()
                .events(new RiskOwnerAssigned(
                        SG23, "R1", new RiskPeople("lead", "member"), new RiskPeople("Head of Service", null)));
    }

    @Test
    void hasAResponse() {
        givenThemeAnd(raised()).when(TOLERATE).success().events(TOLERATED);
        givenThemeAnd(raised(), TOLERATED).when(TREAT).success().events(responsePlanned());
    }

    @Test
    void hasAnActionThatIsDone() {
        givenThemeAnd(raised(), responsePlanned())
                .when(new PlanRiskResponse(
                        SG23,
                        new Ref("R1"),
                        Kind.TREAT,
                        null,
                        List.of(new ActionField("Agree a cap", " ", null, true))))
                .success()
                .events(new RiskResponsePlanned(
                        SG23,
                        "R1",
                        responsePlanned().after(),
                        new RiskResponse(Kind.TREAT, null, List.of(new RiskAction("Agree a cap", null, null, true)))));
    }

    @Test
    void refusesTheResponseItHas() {
        givenThemeAnd(raised(), responsePlanned())
                .when(TREAT)
                .exceptionSatisfies(refusal("risk.unchanged", "response"))
                .events();
    }

    @Test
    void refusesAnActionOfSomebodyWhoIsNoMember() {
        givenThemeAnd(raised(), roleGranted("member", Role.MEMBER))
                .when(TREAT)
                .exceptionSatisfies(refusal("person.not-member", "actions"))
                .events();
    }

    @Test
    void isLookedAt() {
        givenThemeAnd(raised()).when(REVIEW).success().events(reviewed());
    }

    @Test
    void isEscalated() {
        givenThemeAnd(raised()).when(ESCALATE).success().events(escalated());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isForItsOwner(StrategyCommand command) {
        givenThemeAnd(raised()).when(command, as("lead", Role.LEAD)).success();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isForItsActionee(StrategyCommand command) {
        givenThemeAnd(raised()).when(command, as("member", Role.MEMBER)).success();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isNotForOtherLeads(StrategyCommand command) {
        givenThemeAnd(raised())
                .when(command, as("other", Role.LEAD))
                .exceptionSatisfies(refusal("risk.not-answerable"))
                .events();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isNotForThoseWhoOwnedItBefore(StrategyCommand command) {
        givenThemeAnd(
                        raised(),
                        new RiskOwnerAssigned(
                                SG23, "R1", new RiskPeople("lead", "member"), new RiskPeople("new-owner", null)))
                .when(command, as("lead", Role.LEAD))
                .exceptionSatisfies(refusal("risk.not-answerable"))
                .events();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isNotPossibleOnceItIsClosed(StrategyCommand command) {
        givenThemeAnd(raised(), closed())
                .when(command)
                .exceptionSatisfies(refusal("risk.closed"))
                .events();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void needsARiskThatIsThere(StrategyCommand command) {
        givenThemeAnd()
                .when(command)
                .exceptionSatisfies(refusal("risk.unknown", "risk"))
                .events();
    }
}
