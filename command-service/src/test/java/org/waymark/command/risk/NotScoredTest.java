package org.waymark.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.EntityTest;
import org.waymark.events.Confidence;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskRating;

/** Assessments of people who only ever said High, Medium or Low. */
class NotScoredTest extends EntityTest {

    private static RaiseRisk raise(String which, Map<String, ?> assessment) {
        Map<String, Object> fields = new HashMap<>(Map.of("strategy", "SG23", "ref", "R1", "title", "Floods"));
        fields.put("inherent", Map.of("likelihood", 1, "impact", 1));
        fields.put(which, assessment);
        return command(RaiseRisk.class, fields);
    }

    private static ReassessRisk reassess(Map<String, ?> assessment) {
        Map<String, Object> fields = new HashMap<>(Map.of("strategy", "SG23", "risk", "R1", "assessment", "CURRENT"));
        fields.putAll(assessment);
        return command(ReassessRisk.class, fields);
    }

    private static RiskAssessment notScored(RiskRating rating) {
        return new RiskAssessment(null, null, rating, 1, null, Confidence.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({"High, HIGH", "H, HIGH", "RED, HIGH", "medium, MEDIUM", "Amber, MEDIUM", "L, LOW", "Green, LOW"})
    void aRiskIsRaisedWithARatingAlone(String word, RiskRating rating) {
        givenStrategyAnd()
                .when(raise("inherent", Map.of("rating", word)))
                .success()
                .eventsSatisfy(events -> assertThat(events)
                        .singleElement()
                        .extracting(EventMessage::payload)
                        .isInstanceOfSatisfying(
                                RiskRaised.class,
                                risk -> assertThat(risk.inherent()).isEqualTo(notScored(rating))));
    }

    @Test
    void aRiskIsReassessedFromNumbersToARatingAndBack() {
        givenThemeAnd(raised())
                .when(reassess(Map.of("rating", "H")), because("Nobody has figures any more"))
                .success()
                .events(new RiskReassessed(SG23, "R1", Kind.CURRENT, raised().current(), notScored(RiskRating.HIGH)));
        givenThemeAnd(
                        raised(),
                        new RiskReassessed(SG23, "R1", Kind.CURRENT, raised().current(), notScored(RiskRating.HIGH)))
                .when(
                        reassess(Map.of("likelihood", 2, "impact", 3, "rationale", "Two left last year")),
                        because("Counted at last"))
                .success()
                .events(new RiskReassessed(
                        SG23, "R1", Kind.CURRENT, notScored(RiskRating.HIGH), RiskEvents.assessment(2, 3)));
    }

    @Test
    void theSameRatingAgainIsNoChange() {
        givenThemeAnd(
                        raised(),
                        new RiskReassessed(SG23, "R1", Kind.CURRENT, raised().current(), notScored(RiskRating.HIGH)))
                .when(reassess(Map.of("rating", "Red")), because("Looked at again"))
                .exceptionSatisfies(refusal("risk.unchanged", "rating"))
                .events();
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of(Map.of("rationale", "Nobody knows"), "likelihood", "risk.not-assessed"),
                Arguments.of(Map.of("likelihood", 4), "impact", "risk.not-assessed"),
                Arguments.of(Map.of("impact", 4), "likelihood", "risk.not-assessed"),
                Arguments.of(Map.of("rating", "Amber/Green"), "rating", "risk.rating-unknown"),
                Arguments.of(Map.of("rating", "Blue"), "rating", "risk.rating-unknown"),
                Arguments.of(Map.of("likelihood", 4, "impact", 4, "rating", "High"), "rating", "risk.rated-twice"),
                Arguments.of(Map.of("likelihood", 4, "rating", "High"), "rating", "risk.rated-twice"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void isEitherBothNumbersOrARating(Map<String, ?> assessment, String field, String code) {
        for (String which : List.of("inherent", "current", "target")) {
            givenStrategyAnd()
                    .when(raise(which, assessment))
                    .exceptionSatisfies(refusal(code, which + "." + field))
                    .events();
        }
        givenThemeAnd(raised())
                .when(reassess(assessment), because("Looked at again"))
                .exceptionSatisfies(refusal(code, field))
                .events();
    }
}
