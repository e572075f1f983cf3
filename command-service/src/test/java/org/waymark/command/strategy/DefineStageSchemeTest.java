package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.strategyAdopted;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.strategy.DefineStageScheme.StageField;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent.StageSchemeDefined;

class DefineStageSchemeTest extends EntityTest {

    private static DefineStageScheme stages(String... ids) {
        return new DefineStageScheme(
                SG23, Arrays.stream(ids).map(id -> new StageField(id, id)).toList());
    }

    @Test
    void givesTheSchemeTheNextVersion() {
        givenStrategyAnd()
                .when(stages("q1", "q2"))
                .success()
                .events(new StageSchemeDefined(SG23, 2, List.of(new Stage("q1", "q1"), new Stage("q2", "q2"))));
    }

    @Test
    void refusesTheSameStageTwice() {
        givenStrategyAnd()
                .when(stages("q1", "q1"))
                .exceptionSatisfies(refusal("stage.twice", "stages"))
                .events();
    }

    @Test
    void refusesWhatIsInForceAlready() {
        List<StageField> same = Stage.DEFAULT_SCHEME.stream()
                .map(stage -> new StageField(stage.id(), stage.title()))
                .toList();
        givenStrategyAnd()
                .when(new DefineStageScheme(SG23, same))
                .exceptionSatisfies(refusal("stage-scheme.unchanged", "stages"))
                .events();
    }

    @Test
    void needsAReasonOnceAdopted() {
        givenStrategyAnd(strategyAdopted())
                .when(stages("q1"))
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events();
    }

    @Test
    void isRedefinedWithAReason() {
        givenStrategyAnd(strategyAdopted())
                .when(stages("q1"), because("We report by quarter"))
                .success();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(stages("q1"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
