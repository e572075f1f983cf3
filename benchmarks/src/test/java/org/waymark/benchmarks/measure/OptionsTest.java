package org.waymark.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void measuresWhatTheDocumentationPromisesWhereNothingIsSaid() {
        Options options = Options.of(List.of());

        assertThat(options.history()).containsExactly(10_000, 300_000);
        assertThat(options.callers()).containsExactly(1, 8, 64);
    }

    @Test
    void takesOtherValues() {
        Options options = Options.of(List.of("--history", "500", "--seconds", "2"));

        assertThat(options.history()).containsExactly(500);
        assertThat(options.load().span()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aProgramMayHaveOtherDefaults() {
        Options options = Options.of(List.of("--callers", "4"), Map.of("--callers", "64", "--seconds", "60"));

        assertThat(options.callers()).containsExactly(4);
        assertThat(options.load().span()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.of(List.of("--speed", "9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--speed");
        assertThatThrownBy(() -> Options.of(List.of("--seconds")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--seconds");
    }
}
