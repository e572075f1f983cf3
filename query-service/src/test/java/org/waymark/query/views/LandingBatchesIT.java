package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers that are asked for while batches land are of one position each, whatever views they are made of. */
class LandingBatchesIT {

    /** The day stays the same, so that an answer of now and one as of its position may differ in nothing. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-09-14T10:00:00Z"), ZoneOffset.UTC);

    private static final List<String> PATHS = List.of(
            "overview",
            "progress-grid",
            "action-plan",
            "risk-register",
            "reviews",
            "decisions",
            "cross-reference",
            "audit-trail?order=newest&limit=20",
            "cases/P1");

    private final long seed = new Random().nextLong();
    private final TestLedger ledger = new TestLedger(CLOCK);
    private final TestService service = TestService.start(ledger, CLOCK);
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    LandingBatchesIT() {
        System.out.println("LandingBatchesIT seed " + seed);
    }

    @AfterEach
    void stop() {
        service.close();
        ledger.close();
    }

    private record Answer(String path, long position, JsonNode body) {}

    @Test
    void eachAnswerIsTheOneAsOfItsPosition() throws Exception {
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> RandomHistory.of(seed, 600).forEach(this::append));
        List<Answer> answers = new ArrayList<>();
        while (!writing.isDone()) {
            for (String path : PATHS) {
                HttpResponse<String> answer = get(path);
                // there is no strategy at first, and later a view may be too far behind
                if (answer.statusCode() == 200) {
                    answers.add(new Answer(path, position(answer), comparable(answer.body())));
                } else {
                    assertThat(answer.statusCode()).isIn(404, 503);
                }
            }
        }
        writing.join();

        assertThat(answers.stream().map(Answer::position).collect(Collectors.toSet()))
                .as("positions, seed %d", seed)
                .hasSizeGreaterThan(10);
        for (Answer answer : answers) {
            String asOf = (answer.path().contains("?") ? "&" : "?") + "asOf=position:" + answer.position();
            HttpResponse<String> past = get(answer.path() + asOf);

            assertThat(past.statusCode()).as(past.body()).isEqualTo(200);
            assertThat(answer.body())
                    .as("%s at %d, seed %d", answer.path(), answer.position(), seed)
                    .isEqualTo(comparable(past.body()));
        }
    }

    private void append(RandomHistory.Told told) {
        ledger.append(told.metadata(), told.event());
    }

    private static long position(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Waymark-Position").orElseThrow();
    }

    /** Without the moment as it was asked for. */
    private JsonNode comparable(String body) {
        ObjectNode answer = (ObjectNode) json.readTree(body);
        answer.remove("asOf");
        return answer;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/api/strategies/SG23/" + path))
                .header("Authorization", "Bearer good-auditor")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
