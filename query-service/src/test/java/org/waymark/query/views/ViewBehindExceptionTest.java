package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewBehindExceptionTest {

    @ParameterizedTest(name = "{0} lacking, {1} gained in two seconds: {2} s")
    @CsvSource({
        "1, 2000, 1",
        "2000, 2000, 2",
        "2001, 2000, 3",
        "9500, 2000, 10",
        "1000000, 2000, 30",
        "1, 0, 30",
        // the documents of a view were dropped meanwhile, to be folded anew
        "1, -5, 30",
    })
    void saysHowLongWhatIsLackingTakes(long lacking, long gained, long seconds) {
        assertThat(ViewBehindException.retryAfter(lacking, gained, Duration.ofSeconds(2)))
                .isEqualTo(seconds);
    }

    @Test
    void aViewThatStoppedIsNotAskedForSoon() {
        assertThat(new ViewBehindException(9, 4, new IllegalStateException("unreadable")).retryAfter())
                .isEqualTo(30);
        assertThat(new ViewBehindException(30, 10, 20, Duration.ofSeconds(2)).retryAfter())
                .isEqualTo(2);
    }
}
