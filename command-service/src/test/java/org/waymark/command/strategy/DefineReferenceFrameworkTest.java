package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.frameworkDefined;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.DefineReferenceFramework.ItemField;
import org.waymark.events.FrameworkItem;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.FrameworkDefined;

class DefineReferenceFrameworkTest extends EntityTest {

    private static final ItemField SAME_WORKER = new ItemField("AFI 1.1", " Children see the same social worker ");

    private static DefineReferenceFramework plan(String title, ItemField... items) {
        return new DefineReferenceFramework(SG23, new Ref("CYPP"), title, Arrays.asList(items));
    }

    private static DefineReferenceFramework plan() {
        return plan("Children and young people's plan", SAME_WORKER);
    }

    @Test
    void definesAPlan() {
        givenStrategyAnd().when(plan()).success().events(frameworkDefined());
    }

    @Test
    void definesItAgain() {
        givenStrategyAnd(frameworkDefined())
                .when(plan("Plan 2024", SAME_WORKER, new ItemField("AFI 1.2", "Caseloads fall")))
                .success()
                .events(new FrameworkDefined(
                        SG23,
                        "CYPP",
                        2,
                        "Plan 2024",
                        List.of(
                                new FrameworkItem("AFI 1.1", "Children see the same social worker"),
                                new FrameworkItem("AFI 1.2", "Caseloads fall"))));
    }

    @Test
    void refusesACodeTwice() {
        givenStrategyAnd()
                .when(plan("Plan", SAME_WORKER, SAME_WORKER))
                .exceptionSatisfies(refusal("code.twice", "items"))
                .events();
    }

    @Test
    void refusesWhatIsInForceAlready() {
        givenStrategyAnd(frameworkDefined())
                .when(plan())
                .exceptionSatisfies(refusal("framework.unchanged", "items"))
                .events();
    }

    @Test
    void isTheCoordinators() {
        givenStrategyAnd()
                .when(plan(), as(Role.MEMBER))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(plan())
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
