package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.json.EventJson;

class RiskRatingTest {

    @ParameterizedTest
    @CsvSource({
        "High, HIGH",
        "H, HIGH",
        "RED, HIGH",
        "r, HIGH",
        "Medium, MEDIUM",
        "med, MEDIUM",
        "M, MEDIUM",
        "Amber, MEDIUM",
        "low, LOW",
        "' L ', LOW",
        "Green, LOW"
    })
    void isReadFromTheWordsOfARegister(String word, RiskRating rating) {
        assertThat(RiskRating.read(word)).contains(rating);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Blue", "Amber/Green", "G→A", "M/H", "3", "N/A", "Very high", "HIGHER"})
    void isNotGuessed(String word) {
        assertThat(RiskRating.read(word)).isEmpty();
    }

    @Test
    void isStoredWithoutNumbersWhereThereAreNone() {
        WaymarkEvent raised = new RiskBuilder(StrategyEvents.SG23, "R1")
                .ownedBy(null)
                .notScoredBut(RiskRating.HIGH)
                .raised();
        String json = EventJson.write(raised);

        assertThat(json).doesNotContain("likelihood").doesNotContain("\"owner\"");
        assertThat(EventJson.read("waymark.RiskRaised", "3", json)).isEqualTo(raised);
    }

    @Test
    void isSaidWithItsScoreOrWithoutOne() {
        assertThat(RiskBuilder.assessment(4, 4).inWords()).isEqualTo("High, 4 × 4 = 16");
        assertThat(RiskBuilder.notScored(RiskRating.HIGH).inWords()).isEqualTo("High, not scored");
    }
}
