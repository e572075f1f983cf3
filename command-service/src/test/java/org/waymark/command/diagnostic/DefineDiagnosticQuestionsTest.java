package org.waymark.command.diagnostic;

import static org.waymark.events.StrategyEvents.SG23;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.StrategyEvent.DiagnosticQuestionsDefined;
import org.waymark.events.diagnostic.DiagnosticQuestions;

/** A strategy adds questions of its own, and leaves some out that Waymark ships with. */
class DefineDiagnosticQuestionsTest extends EntityTest {

    private static final DecisionContext BECAUSE = because("We have parish councils");

    private static final Map<String, Object> PARISHES =
            Map.of("ref", "l1", "modules", List.of(2, 10), "question", "Do the parish councils know of it?");

    private static final DiagnosticQuestion PARISHES_AS_KEPT = new DiagnosticQuestion(
            "L1", List.of(2, 10), "Align locally", null, null, "Do the parish councils know of it?");

    private static DefineDiagnosticQuestions define(List<?> own, List<String> off) {
        return command(DefineDiagnosticQuestions.class, Map.of("strategy", "SG23", "own", own, "off", off));
    }

    @Test
    void bothListsAreCompleteAndVersionsCountUp() {
        Given given = after(givenThemeAnd()
                .when(define(List.of(PARISHES), List.of("6.6")), BECAUSE)
                .success()
                .events(new DiagnosticQuestionsDefined(
                        SG23, 2, List.of(), List.of(PARISHES_AS_KEPT), List.of(), List.of("6.6"))));
        given.when(define(List.of(), List.of("6.6")), BECAUSE)
                .success()
                .events(new DiagnosticQuestionsDefined(
                        SG23, 3, List.of(PARISHES_AS_KEPT), List.of(), List.of("6.6"), List.of("6.6")));
    }

    @Test
    void needsAReasonAndAChange() {
        Given given = after(givenThemeAnd()
                .when(define(List.of(PARISHES), List.of()))
                .exceptionSatisfies(refusal("diagnostic.reason-missing", "reason"))
                .events());
        given.when(define(List.of(), List.of()), BECAUSE)
                .exceptionSatisfies(refusal("diagnostic.unchanged", "own"))
                .events();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        givenThemeAnd()
                .when(
                        define(
                                List.of(
                                        Map.of("ref", "6.2", "modules", List.of(1), "question", "Shipped?"),
                                        Map.of("ref", "A-LONG-REF-1", "modules", List.of(1), "question", "Long?"),
                                        PARISHES,
                                        Map.of("ref", "L1", "modules", List.of(3, 3), "question", "Twice?")),
                                List.of("99.1", "6.6", "6.6")),
                        BECAUSE)
                .exceptionSatisfies(refusal(
                        "diagnostic.questions",
                        "own[0].ref",
                        "own[1].ref",
                        "own[3].ref",
                        "own[3].modules",
                        "off[0]",
                        "off[2]"))
                .events();
    }

    @Test
    void atLeastOneQuestionIsAsked() {
        givenThemeAnd()
                .when(
                        define(
                                List.of(),
                                DiagnosticQuestions.shipped().stream()
                                        .map(DiagnosticQuestion::ref)
                                        .toList()),
                        BECAUSE)
                .exceptionSatisfies(refusal("diagnostic.no-questions", "off"))
                .events();
    }
}
