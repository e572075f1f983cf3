package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows with SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, TimeCodes.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void codesOfSixDigitsAreThoseOfTheStandard(long step, String code) {
        assertThat(TimeCodes.code(SECRET, step, TimeCodes.DIGITS)).isEqualTo(code);
    }

    @Test
    void theCodesBeforeAndAfterCountToo() {
        Instant now = Instant.ofEpochSecond(10_000_000);
        long step = TimeCodes.step(now);

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(TimeCodes.stepOf(SECRET, TimeCodes.code(SECRET, near, 6), now))
                    .hasValue(near);
        }
        assertThat(TimeCodes.stepOf(SECRET, TimeCodes.code(SECRET, step - 2, 6), now))
                .isEmpty();
        assertThat(TimeCodes.stepOf(SECRET, TimeCodes.code(SECRET, step + 2, 6), now))
                .isEmpty();
        assertThat(TimeCodes.stepOf(SECRET, "", now)).isEmpty();
        assertThat(TimeCodes.stepOf(SECRET, "٣٤٥٦٧٨", now)).isEmpty();
    }
}
