package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-27T16:49:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, -60, FINE, chrony keeps it right",
        "1, 0, FINE, 16:49 UTC",
        "-5, 0, WARNING, differs by 5.0 s",
        "40, 0, WRONG, differs by 40.0 s",
        "0, 3600, WARNING, 'the last event was recorded at 27 November 2026, 17:49 UTC'"
    })
    void agreesAndDoesNotRunBack(long database, long recorded, HealthLevel level, String says) {
        HealthFinding finding =
                new ClockCheck(NOW, NOW.plusSeconds(database), NOW.plusSeconds(recorded), "chrony").finding();
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.says()).contains(says);
    }

    @Test
    void saysWhatIsNotKnown() {
        assertThat(new ClockCheck(NOW, null, null, null).finding())
                .isEqualTo(HealthFinding.fine(
                        HealthCheck.CLOCK,
                        "27 November 2026, 16:49 UTC; whether a time service keeps it right is not known here."));
    }
}
