package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.strategyAdopted;
import static org.waymark.events.StrategyEvents.strategyClosed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;

class CloseStrategyTest extends EntityTest {

    private static final CloseStrategy CLOSE = new CloseStrategy(SG23);

    @Test
    void closesAnAdoptedStrategy() {
        givenStrategyAnd(strategyAdopted())
                .when(CLOSE, because("The period is over"))
                .success()
                .events(strategyClosed())
                .eventsSatisfy(stamped(Map.of("reason", "The period is over")));
    }

    @Test
    void closesADraftThatCameToNothing() {
        givenStrategyAnd().when(CLOSE, because("Overtaken")).success().events(strategyClosed());
    }

    @Test
    void needsAReason() {
        givenStrategyAnd(strategyAdopted())
                .when(CLOSE)
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToCloseTwice() {
        givenStrategyAnd(strategyClosed())
                .when(CLOSE, because("Again"))
                .exceptionSatisfies(refusal("strategy.closed", "strategy"))
                .events();
    }

    @Test
    void isTheCoordinators() {
        givenStrategyAnd(strategyAdopted())
                .when(CLOSE, as("sponsor", Role.SPONSOR, "Over"))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(CLOSE, because("Over"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void nothingElseIsTakenAfterwards() {
        givenStrategyAnd(strategyClosed())
                .when(new AddTheme(SG23, new Ref("1"), "Recruitment", null, List.of()))
                .exceptionSatisfies(refusal("strategy.closed", "strategy"))
                .events();
    }
}
