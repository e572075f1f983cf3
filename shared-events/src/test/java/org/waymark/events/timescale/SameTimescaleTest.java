package org.waymark.events.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.Timescale;

class SameTimescaleTest {

    @ParameterizedTest
    @CsvSource({
        "31 March 2024, by 31/3/2024, true",
        "quarterly, every three months, true",
        "quarterly, every month, false",
        "next Friday, next Friday, true",
        "next Friday, soon, false",
        "31 March 2024, soon, false"
    })
    void saysTheSameInOtherWords(String one, String other, boolean same) {
        assertThat(Timescale.same(TimescaleParser.parse(one), TimescaleParser.parse(other)))
                .isEqualTo(same);
    }
}
