package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryCheckTest {

    private static final long MB = 1_000_000;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "4_000, 1_000, -, FINE, Waymark may use 1.0 GB for its heap",
                "1_300, 1_000, -, WARNING, The machine has 1.3 GB",
                "4_000, 1_000, 950, WARNING, 950 MB of the heap are in use",
                "4_000, 1_000, 400, FINE, Waymark may use"
            })
    void mustBeThere(String total, String heap, String inUse, HealthLevel level, String says) {
        HealthFinding finding =
                new MemoryCheck(bytes(total), bytes(heap), inUse == null ? null : Long.valueOf(bytes(inUse))).finding();
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.says()).contains(says);
    }

    private static long bytes(String megabytes) {
        return Long.parseLong(megabytes.replace("_", "")) * MB;
    }

    @Test
    void canBeLookedAt() {
        MemoryCheck seen = MemoryCheck.ofThisProcess();
        assertThat(seen.total()).isPositive();
        assertThat(seen.inUse()).isNotNull();
        assertThat(MemoryCheck.of(MB).heap()).isEqualTo(MB);
    }
}
