package org.waymark.command.assessment;

import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentFramework.Dimension;
import org.waymark.events.StrategyEvent.AssessmentFrameworkDefined;
import org.waymark.events.assessment.AssessmentFrameworks;

/** A strategy defines a framework for self-assessments of its own, or one that Waymark ships with anew. */
class DefineAssessmentFrameworkTest extends EntityTest {

    private static DefineAssessmentFramework define(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        all.putIfAbsent("framework", "local");
        all.putIfAbsent("title", "What matters here");
        all.putIfAbsent(
                "dimensions",
                List.of(
                        Map.of("title", "Shared identity", "tests", List.of("Staff can say it", "It is written down")),
                        Map.of("id", "values", "title", "Common values", "about", "We mean the same"),
                        Map.of("title", "Skills")));
        return command(DefineAssessmentFramework.class, all);
    }

    private static AssessmentFramework local(String id, int version, int highest) {
        return new AssessmentFramework(
                id,
                version,
                "What matters here",
                highest,
                List.of(
                        new Dimension(
                                "shared-identity",
                                "Shared identity",
                                null,
                                List.of(
                                        new AssessmentFramework.Test("t1", "Staff can say it"),
                                        new AssessmentFramework.Test("t2", "It is written down"))),
                        new Dimension("values", "Common values", "We mean the same", List.of()),
                        new Dimension("skills", "Skills", null, List.of())));
    }

    @Test
    void idsAreMadeFromTitlesAndItIsDefinedAnewForAReason() {
        Given given = after(givenThemeAnd()
                .when(define(Map.of()))
                .success()
                .events(new AssessmentFrameworkDefined(SG23, null, local("local", 1, 5))));
        given = after(given.when(define(Map.of()), because("Again"))
                .exceptionSatisfies(refusal("assessment.unchanged", "dimensions"))
                .events());
        given = after(given.when(define(Map.of("highest", 10)))
                .exceptionSatisfies(refusal("assessment.reason-missing", "reason"))
                .events());
        given.when(define(Map.of("highest", 10)), because("Ten steps tell more"))
                .success()
                .events(new AssessmentFrameworkDefined(SG23, local("local", 1, 5), local("local", 2, 10)));
    }

    @Test
    void oneThatWaymarkShipsWithIsDefinedAnew() {
        givenThemeAnd()
                .when(define(Map.of("framework", "one-workforce")), because("Ours has three"))
                .success()
                .events(new AssessmentFrameworkDefined(
                        SG23, AssessmentFrameworks.ONE_WORKFORCE, local("one-workforce", 2, 5)));
    }

    @Test
    void tellsEverythingThatIsThereTwice() {
        givenThemeAnd()
                .when(define(Map.of(
                        "dimensions",
                        List.of(
                                Map.of("id", "values", "title", "Values", "tests", List.of("Said", "said")),
                                Map.of("id", "values", "title", "Identity"),
                                Map.of("title", "VALUES")))))
                .exceptionSatisfies(refusal(
                        "assessment.dimensions", "dimensions[0].tests[1]", "dimensions[1].id", "dimensions[2].title"))
                .events();
    }
}
