package org.waymark.benchmarks.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewLagTest {

    private final ViewLag lag = new ViewLag();

    @Test
    void nothingIsBehindThatHasTakenInEverything() {
        assertThat(lag.sample(100, 7, 7)).isZero();
        assertThat(lag.sample(200, 9, 9)).isZero();
    }

    @Test
    void isBehindSinceTheFirstEventThatIsNotTakenIn() {
        lag.sample(100, 7, 7);
        lag.sample(200, 8, 7);
        lag.sample(300, 9, 7);

        assertThat(lag.sample(400, 9, 7)).isEqualTo(200);
        assertThat(lag.sample(500, 9, 8)).isEqualTo(200);
        assertThat(lag.sample(600, 9, 9)).isZero();
    }

    @Test
    void keepsUpWithAStreamOfEventsByALittle() {
        for (int i = 1; i < 100; i++) {
            assertThat(lag.sample(100L * i, 10L * i, 10L * (i - 2))).isLessThanOrEqualTo(200);
        }
    }
}
