package org.waymark.command.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvents;

class ReviseCharterTest extends EntityTest {

    private static ReviseCharter revise(Map<String, @Nullable Object> changes) {
        return command(ReviseCharter.class, Map.of("strategy", "SG23", "changes", changes));
    }

    @Test
    void recordsTheWholeCharterBeforeAndAfter() {
        givenStrategyAnd()
                .when(revise(Map.of("to", "2025-09-30", "approach", "Grow our own")))
                .success()
                .events(StrategyEvents.charterRevised());
    }

    @Test
    void clearsAFieldThatIsSetToNull() {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("vision", null);
        changes.put("ambitions", List.of());
        givenStrategyAnd()
                .when(revise(changes))
                .eventsSatisfy(events -> Assertions.assertThat(events.getFirst().payload())
                        .isInstanceOfSatisfying(CharterRevised.class, revised -> {
                            Assertions.assertThat(revised.after().vision()).isNull();
                            Assertions.assertThat(revised.after().ambitions()).isEmpty();
                            Assertions.assertThat(revised.after().aim())
                                    .isEqualTo(revised.before().aim());
                        }));
    }

    @Test
    void buildsOnTheLatestRevision() {
        givenStrategyAnd(StrategyEvents.charterRevised())
                .when(revise(Map.of("to", "2025-09-30")))
                .exceptionSatisfies(refusal("charter.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesToChangeNothing() {
        givenStrategyAnd()
                .when(revise(Map.of("to", "2025-03-31")))
                .exceptionSatisfies(refusal("charter.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        givenStrategyAnd()
                .when(revise(Map.of("to", "2022-03-31")))
                .exceptionSatisfies(refusal("charter.period-reversed", "to"))
                .events();
    }

    @Test
    void needsAReasonOnceAdopted() {
        givenStrategyAnd(StrategyEvents.strategyAdopted())
                .when(revise(Map.of("to", "2025-09-30")))
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events();
    }

    @Test
    void recordsTheReason() {
        givenStrategyAnd(StrategyEvents.strategyAdopted())
                .when(revise(Map.of("to", "2025-09-30")), because("Agreed in March"))
                .success()
                .eventsSatisfy(stamped(Map.of("reason", "Agreed in March")));
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(revise(Map.of("to", "2025-09-30")))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
