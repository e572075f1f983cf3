package org.waymark.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private final Targets targets = new Targets();

    @Test
    void saysWhatWasReached() {
        targets.atMost("p50", 3, "ms", 2.5, "grid");
        targets.atLeast("a second", 1_000, "", 999.4, "grid");

        assertThat(printed())
                .contains("| p50 | ≤ 3 ms | 2.50 ms (grid) | yes |", "| a second | ≥ 1,000 | 999 (grid) | **no** |");
    }

    @Test
    void theLimitItselfIsReached() {
        targets.atMost("refused", 0, "", 0, "grid");
        targets.atLeast("a second", 1_000, "", 1_000, "grid");

        assertThat(printed()).doesNotContain("no");
    }

    @Test
    void theWorstOfSeveralFiguresCounts() {
        targets.atMost("p50", 15, "ms", 4, "overview");
        targets.atMost("p50", 15, "ms", 16, "case file");
        targets.atMost("p50", 15, "ms", 5, "reviews");
        targets.atLeast("a second", 10, "", 8, "first");
        targets.atLeast("a second", 10, "", 12, "second");

        assertThat(printed()).contains("16 ms (case file) | **no**", "8 (first) | **no**");
    }

    @Test
    void whatHasNoFigureIsNotReached() {
        targets.atMost("p50", 15, "ms", 4, "overview");
        targets.atMost("p50", 15, "ms", Double.NaN, "case file");

        assertThat(printed()).contains("– ms (case file) | **no**");
    }

    private String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        targets.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
