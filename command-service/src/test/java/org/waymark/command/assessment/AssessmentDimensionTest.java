package org.waymark.command.assessment;

import static org.waymark.events.AssessmentEvents.score;
import static org.waymark.events.AssessmentEvents.scored;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.Role;
import org.waymark.events.TestUse;

/** The dimensions of a round are scored, and their tests chosen. */
class AssessmentDimensionTest extends AssessmentTest {

    /** A score as test events have it. */
    private static ScoreDimension scoring(String dimension, int now, int wanted, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("dimension", dimension);
        fields.put("now", now);
        fields.put("wanted", wanted);
        fields.put("evidence", "Staff survey");
        fields.put("confidence", "MEDIUM");
        fields.put("comment", "Better in schools");
        return about(ScoreDimension.class, fields);
    }

    private static ChooseAssessmentTests choose(Map<?, ?>... tests) {
        return about(ChooseAssessmentTests.class, Map.of("dimension", "identity", "tests", List.of(tests)));
    }

    @Test
    void isScoredByItsIdOrItsRefForAllTogetherAndForEachGroup() {
        Given given = after(round().when(scoring("identity", 2, 4, Map.of()), as(Role.SPONSOR))
                .success()
                .events(scored("F1", null, null, score(2, 4))));
        given = after(given.when(scoring("f1.1", 1, 4, Map.of("group", "health")), as(Role.MEMBER))
                .success()
                .events(scored("F1", "Health", null, score(1, 4))));
        given.when(scoring("F1.1", 3, 4, Map.of("group", "Health")))
                .success()
                .events(scored("F1", "Health", score(1, 4), score(3, 4)));
    }

    @Test
    void refusesADimensionOrGroupThatTheRoundDoesNotHave() {
        Given given = after(round().when(scoring("weather", 2, 4, Map.of()))
                .exceptionSatisfies(refusal("assessment.dimension-unknown", "dimension"))
                .events());
        given = after(given.when(scoring("F1.4", 2, 4, Map.of()))
                .exceptionSatisfies(refusal("assessment.dimension-unknown", "dimension"))
                .events());
        given.when(scoring("F1.1", 2, 4, Map.of("group", "Police")))
                .exceptionSatisfies(refusal("assessment.group-unknown", "group"))
                .events();
    }

    @Test
    void refusesScoresOffTheScaleAndTheSameScore() {
        Given given = after(round(scored("F1", null, null, score(2, 4)))
                .when(scoring("F1.1", 6, 7, Map.of()))
                .exceptionSatisfies(refusal("assessment.off-scale", "now", "wanted"))
                .events());
        given.when(scoring("F1.1", 2, 4, Map.of()))
                .exceptionSatisfies(refusal("assessment.unchanged", "now"))
                .events();
    }

    @Test
    void testsAreChosenForAllOrSomeGroups() {
        List<TestUse> chosen = List.of(new TestUse("t1", List.of("Health")), new TestUse("t2", List.of()));
        Given given = after(round().when(
                        choose(Map.of("test", "T1", "groups", List.of("health", "HEALTH")), Map.of("test", "t2")))
                .success()
                .events(new DimensionTestsChosen(SG23, "F1", "F1.1", List.of(), chosen)));
        given = after(given.when(choose(Map.of("test", "t1", "groups", List.of("Health")), Map.of("test", "t2")))
                .exceptionSatisfies(refusal("assessment.unchanged", "tests"))
                .events());
        given.when(choose()).success().events(new DimensionTestsChosen(SG23, "F1", "F1.1", chosen, List.of()));
    }

    @Test
    void refusesATestThatTheDimensionDoesNotHaveOrThatIsThereTwice() {
        Given given = after(round().when(choose(Map.of("test", "t1"), Map.of("test", "t9")))
                .exceptionSatisfies(refusal("assessment.test-unknown", "tests[1].test"))
                .events());
        given = after(given.when(choose(Map.of("test", "t1"), Map.of("test", "t1")))
                .exceptionSatisfies(refusal("assessment.test-twice", "tests[1].test"))
                .events());
        given.when(choose(Map.of("test", "t1", "groups", List.of("Police"))))
                .exceptionSatisfies(refusal("assessment.group-unknown", "tests[0].groups"))
                .events();
    }
}
