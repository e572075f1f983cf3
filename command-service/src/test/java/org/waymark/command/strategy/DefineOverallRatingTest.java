package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.overallRatingDefined;
import static org.waymark.events.StrategyEvents.strategyAdopted;

import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.StrategyEvent.OverallRatingDefined;

class DefineOverallRatingTest extends EntityTest {

    @Test
    void beginsWithTheSecondVersion() {
        givenStrategyAnd()
                .when(new DefineOverallRating(SG23, OfProject.CURRENT_STAGE, OfTheme.MOST_COMMON))
                .success()
                .events(overallRatingDefined());
    }

    @Test
    void leavesWhatIsLeftOutAsItIs() {
        OverallRatingRule before = overallRatingDefined().after();
        givenStrategyAnd(overallRatingDefined())
                .when(new DefineOverallRating(SG23, null, OfTheme.WORST_PROJECT))
                .success()
                .events(new OverallRatingDefined(
                        SG23, 3, before, new OverallRatingRule(OfProject.CURRENT_STAGE, OfTheme.WORST_PROJECT)));
    }

    @Test
    void refusesWhatIsInForceAlready() {
        givenStrategyAnd()
                .when(new DefineOverallRating(SG23, OfProject.WORST_OPEN_STAGE, null))
                .exceptionSatisfies(refusal("overall-rating.rule-unchanged", "project"))
                .events();
    }

    @Test
    void needsAReasonOnceAdopted() {
        givenStrategyAnd(strategyAdopted())
                .when(new DefineOverallRating(SG23, OfProject.LATEST_REPORT, null))
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events();
    }
}
