package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.workstreamAdded;

import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;

class AddWorkstreamTest extends EntityTest {

    private static AddWorkstream workstream(String theme) {
        return new AddWorkstream(
                SG23, new Ref(theme), new Ref("1A"), "Assessed and supported year in employment (ASYE) academy");
    }

    @Test
    void addsAWorkstreamToATheme() {
        givenThemeAnd().when(workstream("1")).success().events(workstreamAdded());
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenThemeAnd()
                .when(workstream("2"))
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
    }

    @Test
    void refusesARefThatIsTaken() {
        givenThemeAnd(workstreamAdded())
                .when(workstream("1"))
                .exceptionSatisfies(refusal("workstream.ref-taken", "ref"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(workstream("1"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
