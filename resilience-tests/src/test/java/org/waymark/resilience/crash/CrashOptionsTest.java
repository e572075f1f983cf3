package org.waymark.resilience.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashOptionsTest {

    @Test
    void takesWhatIsGivenAndTheUsualForTheRest() {
        CrashOptions options = CrashOptions.of(List.of("--rounds", "7", "--seed", "42"));
        assertThat(options.rounds()).isEqualTo(7);
        assertThat(options.seed()).isEqualTo(42);
        assertThat(options.clients()).isEqualTo(6);
        assertThat(options.load()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void refusesWhatItDoesNotKnowOrCannotRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> CrashOptions.of(List.of("--round", "7")));
        assertThatIllegalArgumentException().isThrownBy(() -> CrashOptions.of(List.of("--rounds")));
        assertThatIllegalArgumentException().isThrownBy(() -> CrashOptions.of(List.of("--rounds", "many")));
    }
}
