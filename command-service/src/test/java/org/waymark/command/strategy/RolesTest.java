package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.roleGranted;
import static org.waymark.events.StrategyEvents.roleRevoked;
import static org.waymark.events.StrategyEvents.strategyClosed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.command.EntityTest;
import org.waymark.command.project.RegisterProject;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleRevoked;

/** Granting and revoking roles, and what they are good for. */
class RolesTest extends EntityTest {

    private static final GrantRole GRANT = new GrantRole(SG23, " lead ", Role.LEAD);
    private static final RevokeRole REVOKE = new RevokeRole(SG23, "lead", Role.LEAD);
    private static final AddTheme THEME = new AddTheme(SG23, new Ref("2"), "Retention", null, List.of());

    private static RegisterProject projectOf(String lead) {
        return new RegisterProject(SG23, new Ref("P1"), new Ref("1"), "Fair", List.of(lead), List.of(), List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "ADMINISTRATOR"})
    void aRoleIsGranted(Role by) {
        givenStrategyAnd()
                .when(GRANT, as(by))
                .success()
                .events(roleGranted())
                .eventsSatisfy(stamped(Map.of("role", by.name())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SPONSOR", "MEMBER", "LEAD", "AUDITOR", "VIEWER"})
    void othersMayNot(Role by) {
        givenStrategyAnd(roleGranted())
                .when(new GrantRole(SG23, "viewer", Role.COORDINATOR), as(by))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
        givenStrategyAnd(roleGranted())
                .when(REVOKE, as(by.name(), by, "Left"))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void aPersonCanHaveSeveral() {
        givenStrategyAnd(roleGranted())
                .when(new GrantRole(SG23, "lead", Role.MEMBER))
                .success()
                .events(roleGranted("lead", Role.MEMBER));
    }

    @Test
    void aPersonIsTheSameWhateverIsInCapitals() {
        givenStrategyAnd(roleGranted())
                .when(new GrantRole(SG23, "LEAD", Role.MEMBER))
                .success()
                .events(roleGranted("lead", Role.MEMBER));
        givenStrategyAnd(roleGranted())
                .when(new GrantRole(SG23, "Lead", Role.LEAD))
                .exceptionSatisfies(refusal("role.already-granted", "role"))
                .events();
        givenThemeAnd(roleGranted())
                .when(projectOf("Lead"), as("coordinator", Role.COORDINATOR))
                .success();
        givenThemeAnd(roleGranted("lead", Role.COORDINATOR))
                .when(THEME, as("LEAD", Role.VIEWER))
                .success();
    }

    @Test
    void refusesAGrantTwice() {
        givenStrategyAnd(roleGranted())
                .when(GRANT)
                .exceptionSatisfies(refusal("role.already-granted", "role"))
                .events();
    }

    @Test
    void refusesToMakeAnAdministrator() {
        givenStrategyAnd()
                .when(new GrantRole(SG23, "lead", Role.ADMINISTRATOR), as(Role.ADMINISTRATOR))
                .exceptionSatisfies(refusal("role.not-of-strategy", "role"))
                .events();
    }

    @Test
    void refusesAPost() {
        givenStrategyAnd()
                .when(new GrantRole(SG23, "Head of Service", Role.LEAD))
                .exceptionSatisfies(refusal("person.not-an-id", "person"))
                .events();
    }

    @Test
    void aRoleIsRevoked() {
        givenStrategyAnd(roleGranted())
                .when(REVOKE, because("Moved on"))
                .success()
                .events(roleRevoked())
                .eventsSatisfy(stamped(Map.of("reason", "Moved on")));
    }

    @Test
    void revokingNeedsAReason() {
        givenStrategyAnd(roleGranted())
                .when(REVOKE)
                .exceptionSatisfies(refusal("role.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToRevokeWhatWasNotGranted() {
        givenStrategyAnd(roleGranted("lead", Role.MEMBER))
                .when(REVOKE, because("Moved on"))
                .exceptionSatisfies(refusal("role.not-granted", "role"))
                .events();
    }

    @Test
    void theLastCoordinatorStays() {
        RevokeRole last = new RevokeRole(SG23, "kim", Role.COORDINATOR);

        givenStrategyAnd(roleGranted("kim", Role.COORDINATOR), roleGranted("lead", Role.LEAD))
                .when(last, because("Moved on"))
                .exceptionSatisfies(refusal("role.last-coordinator", "role"))
                .events();
        givenStrategyAnd(roleGranted("kim", Role.COORDINATOR))
                .when(last, as("kim", Role.VIEWER, "Moved on"))
                .exceptionSatisfies(refusal("role.last-coordinator", "role"))
                .events();
        givenStrategyAnd(roleGranted("kim", Role.COORDINATOR), roleGranted("lee", Role.COORDINATOR))
                .when(last, because("Moved on"))
                .success()
                .events(new RoleRevoked(SG23, "kim", Role.COORDINATOR));
        givenStrategyAnd(
                        roleGranted("kim", Role.COORDINATOR),
                        roleGranted("lee", Role.COORDINATOR),
                        new RoleRevoked(SG23, "lee", Role.COORDINATOR))
                .when(last, because("Moved on"))
                .exceptionSatisfies(refusal("role.last-coordinator", "role"))
                .events();
    }

    @Test
    void aCoordinatorLosesTheirOtherRoles() {
        givenStrategyAnd(roleGranted("kim", Role.COORDINATOR), roleGranted("kim", Role.LEAD))
                .when(new RevokeRole(SG23, "kim", Role.LEAD), because("Moved on"))
                .success()
                .events(new RoleRevoked(SG23, "kim", Role.LEAD));
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(GRANT)
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
        givenNothing()
                .when(REVOKE, because("Moved on"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void rolesChangeInAClosedStrategyToo() {
        givenStrategyAnd(strategyClosed())
                .when(new GrantRole(SG23, "inspector", Role.AUDITOR))
                .success()
                .events(roleGranted("inspector", Role.AUDITOR));
        givenStrategyAnd(roleGranted(), strategyClosed())
                .when(REVOKE, because("Moved on"))
                .success()
                .events(roleRevoked());
    }

    @Test
    void whoWasGrantedARoleActsInIt() {
        givenStrategyAnd(roleGranted("viewer", Role.COORDINATOR))
                .when(THEME, as(Role.VIEWER))
                .success()
                .eventsSatisfy(stamped(Map.of("actor", "viewer", "role", "COORDINATOR")));
    }

    @Test
    void whoLostItDoesNot() {
        givenStrategyAnd(roleGranted("viewer", Role.COORDINATOR), new RoleRevoked(SG23, "viewer", Role.COORDINATOR))
                .when(THEME, as(Role.VIEWER))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void anybodyCanBeNamedWhileThereAreNoMembers() {
        givenThemeAnd().when(projectOf("anybody")).success();
    }

    @Test
    void onlyMembersCanBeNamedOnceThereAreAny() {
        givenThemeAnd(roleGranted("member", Role.MEMBER))
                .when(projectOf("stranger"))
                .exceptionSatisfies(refusal("person.not-member", "leads"))
                .events();
        givenThemeAnd(roleGranted("member", Role.MEMBER))
                .when(projectOf("member"))
                .success();
    }

    @Test
    void theListStaysBindingWhenTheLastMemberLeft() {
        givenThemeAnd(roleGranted(), roleRevoked())
                .when(projectOf("lead"))
                .exceptionSatisfies(refusal("person.not-member", "leads"))
                .events();
    }

    @Test
    void aPostCanAlwaysBeNamed() {
        givenThemeAnd(roleGranted()).when(projectOf("Head of Service")).success();
    }
}
