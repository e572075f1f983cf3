package org.waymark.query.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.query.moment.AsOf.AtDecision;
import org.waymark.query.moment.AsOf.AtInstant;
import org.waymark.query.moment.AsOf.AtReview;
import org.waymark.query.moment.AsOf.Mode;
import org.waymark.query.moment.AsOf.OnDate;

class AsOfTest {

    @Test
    void isThePresentWhereNobodySays() {
        assertThat(AsOf.parse(null, null)).isEqualTo(AsOf.now());
        assertThat(AsOf.parse(" ", "")).isEqualTo(AsOf.now());
        assertThat(AsOf.parse("now", "known").present()).isTrue();
    }

    @Test
    void readsPositionsDatesAndInstants() {
        assertThat(AsOf.parse("position:123", null)).isEqualTo(AsOf.position(123));
        assertThat(AsOf.parse("2023-06-30", null).moment()).isEqualTo(new OnDate(LocalDate.of(2023, 6, 30)));
        assertThat(AsOf.parse("2023-06-30T13:00:00+01:00", null).moment())
                .isEqualTo(new AtInstant(Instant.parse("2023-06-30T12:00:00Z")));
    }

    @Test
    void readsTheMode() {
        assertThat(AsOf.parse("2023-06-30", "Corrected").mode()).isEqualTo(Mode.CORRECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "position:12", "2023-06-30", "2023-06-30T12:00:00Z", "review:M1", "decision:D3"})
    void isWrittenAsItIsRead(String text) {
        assertThat(AsOf.parse(text, null)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2023-02-30",
                "position:",
                "position:-2",
                "position:x",
                "30/06/2023",
                "review:",
                "decision:the first",
                "2023-06-30T12"
            })
    void refusesWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> AsOf.parse(text, null))
                .isInstanceOf(BadAsOfException.class)
                .hasMessageContaining(text);
    }

    @Test
    void readsReviewsAndDecisions() {
        assertThat(AsOf.parse("review:M1", "corrected").moment()).isEqualTo(new AtReview("M1"));
        assertThat(AsOf.parse("decision:D3", null).moment()).isEqualTo(new AtDecision("D3"));
    }

    @Test
    void refusesToCorrectAPosition() {
        assertThatThrownBy(() -> AsOf.parse("position:3", "corrected")).isInstanceOf(BadAsOfException.class);
    }

    @Test
    void refusesAModeItDoesNotKnow() {
        assertThatThrownBy(() -> AsOf.parse("now", "best")).isInstanceOf(BadAsOfException.class);
    }
}
