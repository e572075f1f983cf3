package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeRetired;
import static org.waymark.events.StrategyEvents.workstreamAdded;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.action.PlanAction;
import org.waymark.command.project.RegisterProject;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;

class RetireThemeTest extends EntityTest {

    private static final RetireTheme RETIRE = new RetireTheme(SG23, new Ref("1"));

    @Test
    void retiresATheme() {
        givenThemeAnd()
                .when(RETIRE, because("Merged into theme 2"))
                .success()
                .events(themeRetired())
                .eventsSatisfy(stamped(Map.of("reason", "Merged into theme 2")));
    }

    @Test
    void needsAReason() {
        givenThemeAnd()
                .when(RETIRE)
                .exceptionSatisfies(refusal("theme.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToRetireTwice() {
        givenThemeAnd(themeRetired())
                .when(RETIRE, because("Merged"))
                .exceptionSatisfies(refusal("theme.retired", "ref"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenStrategyAnd()
                .when(RETIRE, because("Merged"))
                .exceptionSatisfies(refusal("theme.unknown", "ref"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(RETIRE, because("Merged"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void isTheCoordinators() {
        givenThemeAnd()
                .when(RETIRE, as("member", Role.MEMBER, "Merged"))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void nothingNewIsPutUnderIt() {
        givenThemeAnd(themeRetired())
                .when(new RegisterProject(
                        SG23, new Ref("P1"), new Ref("1"), "Fair", List.of("lead"), List.of(), List.of()))
                .exceptionSatisfies(refusal("theme.retired", "theme"))
                .events();
    }

    @Test
    void norUnderItsWorkstreams() {
        givenThemeAnd(workstreamAdded(), themeRetired())
                .when(new PlanAction(
                        SG23,
                        new Ref("A1"),
                        null,
                        new Ref("1A"),
                        "Recruit",
                        List.of(),
                        List.of("lead"),
                        null,
                        null,
                        null,
                        List.of()))
                .exceptionSatisfies(refusal("theme.retired", "workstream"))
                .events();
    }
}
