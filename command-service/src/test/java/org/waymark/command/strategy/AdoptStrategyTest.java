package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;

import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.StrategyEvents;

class AdoptStrategyTest extends EntityTest {

    @Test
    void putsADraftInForce() {
        givenStrategyAnd().when(new AdoptStrategy(SG23)).success().events(StrategyEvents.strategyAdopted());
    }

    @Test
    void refusesToAdoptTwice() {
        givenStrategyAnd(StrategyEvents.strategyAdopted())
                .when(new AdoptStrategy(SG23))
                .exceptionSatisfies(refusal("strategy.already-adopted"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(new AdoptStrategy(SG23))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
