package org.waymark.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Usage NONE = new Usage(0, 0);

    @Test
    void percentilesAreLatenciesThatWereSeen() {
        long[] oneToHundredMillis =
                LongStream.rangeClosed(1, 100).map(n -> (101 - n) * 1_000_000).toArray();
        Measurement measured = new Measurement(1, TWO_SECONDS, oneToHundredMillis, 0, NONE);

        assertThat(measured.median()).isEqualTo(50);
        assertThat(measured.millis(0.95)).isEqualTo(95);
        assertThat(measured.millis(0.99)).isEqualTo(99);
        assertThat(measured.millis(1)).isEqualTo(100);
    }

    @Test
    void speedCountsAllCallersTogether() {
        assertThat(new Measurement(8, TWO_SECONDS, new long[] {1, 1, 1}, 0, NONE).perSecond())
                .isEqualTo(1.5);
    }

    @Test
    void refusesToGiveALatencyOfNothing() {
        Measurement nothing = new Measurement(1, TWO_SECONDS, new long[0], 0, NONE);

        assertThatThrownBy(nothing::median)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing finished");
    }
}
