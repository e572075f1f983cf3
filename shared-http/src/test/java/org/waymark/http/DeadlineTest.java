package org.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void letsWorkGoOnWhereNobodyGaveATime() {
        assertThatCode(Deadline::check).doesNotThrowAnyException();
        assertThat(Deadline.left(HOUR)).isEqualTo(HOUR);
    }

    @Test
    void endsWorkWhenTheTimeIsOver() {
        try (Deadline.Span ignored = Deadline.begin(Duration.ZERO)) {
            assertThatThrownBy(Deadline::check).isInstanceOf(DeadlineExceededException.class);
            assertThat(Deadline.left(HOUR)).isEqualTo(Duration.ofMillis(1));
        }
        assertThatCode(Deadline::check).doesNotThrowAnyException();
    }

    @Test
    void neverGivesMoreTimeThanThereWas() {
        try (Deadline.Span outer = Deadline.begin(Duration.ZERO)) {
            try (Deadline.Span inner = Deadline.begin(HOUR)) {
                assertThatThrownBy(Deadline::check).isInstanceOf(DeadlineExceededException.class);
            }
        }
    }

    @Test
    void leavesTheRestOfItsTimeToWhatWaits() {
        try (Deadline.Span ignored = Deadline.begin(HOUR)) {
            assertThat(Deadline.left(Duration.ofHours(2))).isBetween(Duration.ofMinutes(1), HOUR);
            assertThat(Deadline.left(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        }
    }
}
