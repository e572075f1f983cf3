package org.waymark.query.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        assertThat(AsOf.parse("now", "known").present()).isTrue();
    }

    @Test
    void refusesAnEmptyMomentAndAnEmptyMode() {
        assertThatThrownBy(() -> AsOf.parse(" ", null))
                .isInstanceOf(BadAsOfException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> AsOf.parse("2023-06-30", "")).isInstanceOf(BadAsOfException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "3000-01-01", "+999999999-12-31T23:59:59Z", "1899-12-31T00:00:00Z"})
    void refusesYearsThatNobodyMeans(String text) {
        assertThatThrownBy(() -> AsOf.parse(text, null))
                .isInstanceOf(BadAsOfException.class)
                .hasMessageContaining("between the years 1900 and 2999");
    }

    @Test
    void saysWhichParameterIsAtFault() {
        Map<String, String[]> sent = Map.of(
                "asOf", new String[] {"2023-06-30"}, "from", new String[] {" yesterday "}, "mode", new String[] {"x"});

        assertThat(refused("yesterday", null).parameter(sent)).isEqualTo("from");
        assertThat(refused("2023-06-30", "x").parameter(sent)).isEqualTo("mode");
        assertThat(new BadAsOfException("There is none").parameter(sent)).isEqualTo("asOf");
    }

    private static BadAsOfException refused(String asOf, @Nullable String mode) {
        return catchThrowableOfType(BadAsOfException.class, () -> AsOf.parse(asOf, mode));
    }

    @Test
    void isWrittenWithItsModeInAnAddress() {
        assertThat(AsOf.now().parameters()).isEmpty();
        assertThat(AsOf.parse("2023-06-30", null).parameters()).isEqualTo("asOf=2023-06-30");
        assertThat(AsOf.parse("review:M1", "corrected").parameters()).isEqualTo("asOf=review:M1&mode=corrected");
        assertThat(AsOf.parse("review:M1", "corrected").in(Mode.KNOWN).corrected())
                .isFalse();
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
