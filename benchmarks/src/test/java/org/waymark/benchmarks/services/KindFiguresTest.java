package org.waymark.benchmarks.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.benchmarks.setup.Answer;

class KindFiguresTest {

    private final KindFigures figures = new KindFigures();

    @Test
    void thoseTurnedAwayAreNoFaults() {
        figures.answered("grid", 1_000_000, answer(200, ""));
        figures.answered("grid", 5_000_000, answer(503, "{\"code\":\"request.busy\"}"));

        assertThat(figures.faults()).isZero();
        assertThat(printed()).contains("| grid | 1 | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 | 1 |  |");
    }

    @Test
    void otherwiseWhatTheServerDidNotAnswerIsAFaultAndARefusalIsNot() {
        figures.answered("grid", 1, answer(503, "{\"code\":\"view.behind\"}"));
        figures.answered("grid", 1, answer(500, ""));
        figures.answered("grid", 1, answer(409, ""));
        figures.unanswered("grid", new IOException("connection reset"));

        assertThat(figures.faults()).isEqualTo(3);
        assertThat(printed()).contains("1 × 409, 1 × 500, 1 × 503, 1 × IOException");
    }

    private static Answer answer(int status, String body) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of("1")), (name, value) -> true);
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        figures.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), "by kind", 1, Duration.ofSeconds(1));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
