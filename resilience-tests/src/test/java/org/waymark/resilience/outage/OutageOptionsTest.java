package org.waymark.resilience.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageOptionsTest {

    @Test
    void takesSeedMinutesAndNodes() {
        OutageOptions options = OutageOptions.of(List.of("--minutes", "90", "--seed", "42", "--nodes", "3"));
        assertThat(options.duration()).isEqualTo(Duration.ofMinutes(90));
        assertThat(options.seed()).isEqualTo(42);
        assertThat(options.rigs()).isEqualTo(3);
        assertThat(options.writers()).isEqualTo(4);
    }

    @Test
    void saysWhatThereIsWhereItDoesNotKnowSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutageOptions.of(List.of("--hours", "7")))
                .withMessageContaining("--minutes N");
    }
}
