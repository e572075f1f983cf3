package org.waymark.query.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.AssessmentEvents;
import org.waymark.events.assessment.AssessmentFrameworks;

class FrameworkTextTest {

    @Test
    void readsALineForEachDimensionAndItsTestsBelow() {
        assertThat(FrameworkText.dimensions("""
                        Shared identity | All of us are one
                        - Staff can say it
                        – It is written down

                        Common values\tWe hold the same
                          * They are agreed
                        Skills
                        -
                        """, null))
                .containsExactly(
                        Map.of(
                                "title",
                                "Shared identity",
                                "about",
                                "All of us are one",
                                "tests",
                                List.of("Staff can say it", "It is written down")),
                        Map.of(
                                "title",
                                "Common values",
                                "about",
                                "We hold the same",
                                "tests",
                                List.of("They are agreed")),
                        Map.of("title", "Skills", "tests", List.of()));
    }

    @Test
    void keepsTheIdOfADimensionThatKeepsItsTitle() {
        assertThat(FrameworkText.dimensions("common VALUES\nSomething new", AssessmentEvents.framework(1)))
                .extracting(dimension -> dimension.get("id"))
                .containsExactly("values", null);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(FrameworkText.dimensions(
                        FrameworkText.of(AssessmentFrameworks.ONE_WORKFORCE), AssessmentFrameworks.ONE_WORKFORCE))
                .isEqualTo(AssessmentFrameworks.ONE_WORKFORCE.dimensions().stream()
                        .map(dimension -> Map.of(
                                "id",
                                dimension.id(),
                                "title",
                                dimension.title(),
                                "about",
                                String.valueOf(dimension.about()),
                                "tests",
                                dimension.tests().stream()
                                        .map(test -> test.title())
                                        .toList()))
                        .toList());
    }
}
