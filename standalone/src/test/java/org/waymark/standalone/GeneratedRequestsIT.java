package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program that knows the two OpenAPI documents and nothing else makes up requests, and puts something wrong into most of
 * them. Nothing fails, nothing is recorded by what is refused, every 400 says what is at fault, and every answer is one of
 * those in the document, in the shape that it says. Where nothing was made wrong, most pass the check of their shape.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedRequestsIT {

    /** Bounds by number and by time, whichever comes first: the whole takes less than a minute. */
    private static final int MOST = 4_000;

    private static final Duration TIME = Duration.ofSeconds(18);
    private static final String COMMANDS = "/api/commands/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path data;

    private static @Nullable RunningStandalone running;

    private final HttpClient http = HttpClient.newHttpClient();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final GeneratedValues values = new GeneratedValues(random);
    private final DescribedAnswers described = new DescribedAnswers();
    private int tried;

    @BeforeAll
    static void start() throws Exception {
        running = new RunningStandalone(data);
        new GeneratedRequestsIT().sendTheExamples();
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(running).close();
    }

    private static RunningStandalone running() {
        return Objects.requireNonNull(running);
    }

    /** So that there is something that generated requests are about. */
    private void sendTheExamples() throws Exception {
        Map<String, JsonNode> all = operations(running().commands(), COMMANDS, "post");
        for (String name : List.of(
                "create-strategy", "add-theme", "register-project", "plan-action", "raise-risk", "schedule-review")) {
            JsonNode body = Objects.requireNonNull(all.get(COMMANDS + name), name)
                    .at("/requestBody/content/application~1json/example");
            HttpResponse<String> answer = send(COMMANDS + name, body.toString());
            assertThat(answer.statusCode()).as(name + answer.body()).isIn(201, 422);
        }
    }

    @Test
    @Order(1)
    void requestsOfTheDocumentAlonePassTheCheckOfTheirShape() throws Exception {
        Map<String, Share> shares = new TreeMap<>();
        for (Map.Entry<String, JsonNode> command :
                operations(running().commands(), COMMANDS, "post").entrySet()) {
            JsonNode schema = command.getValue().at("/requestBody/content/application~1json/schema");
            for (int number = 0; number < 8; number++) {
                String body = values.allowed(schema).toString();
                HttpResponse<String> answer = send(command.getKey(), body);
                check(command.getKey() + " " + body, answer, command.getValue());
                shares.computeIfAbsent(command.getKey(), key -> new Share()).count(answer);
            }
        }
        System.out.printf(
                "GeneratedRequestsIT seed %d: commands made from the document alone: %s%n", seed, sum(shares));
        assertThat(shares)
                .as("seed %d", seed)
                .allSatisfy((name, share) -> assertThat(share.passed)
                        .as("%s of %d; refused: %s", name, share.tried, share.refused)
                        .isGreaterThan(share.tried / 2));
    }

    /** How many requests passed the check of their shape, and why others did not. */
    private static final class Share {

        private final List<String> refused = new ArrayList<>();
        private int tried;
        private int passed;

        /** That a position or a moment is one that there is, no document can say. */
        void count(HttpResponse<String> answer) {
            tried++;
            if (answer.statusCode() == 400
                    && Stream.of("position.not-recorded", "as-of.invalid").noneMatch(answer.body()::contains)) {
                refused.add(answer.body());
            } else {
                passed++;
            }
        }

        @Override
        public String toString() {
            return "%d of %d have the shape".formatted(passed, tried);
        }
    }

    private static Share sum(Map<String, Share> shares) {
        Share sum = new Share();
        shares.values().forEach(share -> {
            sum.tried += share.tried;
            sum.passed += share.passed;
            sum.refused.addAll(share.refused);
        });
        return sum;
    }

    @Test
    @Order(2)
    void noCommandFailsWhateverIsInIt() throws Exception {
        List<Map.Entry<String, JsonNode>> commands =
                List.copyOf(operations(running().commands(), COMMANDS, "post").entrySet());
        long recorded = head();
        long end = System.nanoTime() + TIME.toNanos();
        while (tried < MOST && System.nanoTime() < end) {
            Map.Entry<String, JsonNode> command = commands.get(random.nextInt(commands.size()));
            JsonNode content = command.getValue().at("/requestBody/content/application~1json");
            ObjectNode body = random.nextBoolean()
                    ? (ObjectNode) content.path("example").deepCopy()
                    : (ObjectNode) values.allowed(content.path("schema"));
            String sent = values.withSomethingWrong(body);
            HttpResponse<String> answer = send(command.getKey(), sent);
            check(command.getKey() + " " + sent, answer, command.getValue());
            if (answer.statusCode() == 201) {
                recorded = JSON.readTree(answer.body()).path("position").asLong();
            } else if (tried % 20 == 0) {
                assertThat(head())
                        .as("seed %d: the head after %s was refused", seed, sent)
                        .isEqualTo(recorded);
            }
        }
        assertThat(head()).as("seed %d", seed).isEqualTo(recorded);
        System.out.printf("GeneratedRequestsIT seed %d: %d commands tried%n", seed, tried);
    }

    @Test
    @Order(3)
    void noQueryFailsWhateverIsAsked() throws Exception {
        List<Map.Entry<String, JsonNode>> queries =
                List.copyOf(operations(running().queries(), "/api/", "get").entrySet());
        Share share = new Share();
        long end = System.nanoTime() + TIME.toNanos();
        while (tried < MOST && System.nanoTime() < end) {
            Map.Entry<String, JsonNode> query = queries.get(random.nextInt(queries.size()));
            boolean wellFormed = random.nextBoolean();
            String address = values.address(query.getKey(), query.getValue(), wellFormed);
            HttpResponse<String> answer =
                    http.send(request(running().queries() + address).GET().build(), BodyHandlers.ofString());
            check(address, answer, query.getValue());
            if (wellFormed) {
                share.count(answer);
            }
        }
        System.out.printf(
                "GeneratedRequestsIT seed %d: %d queries tried; made from the document alone: %s%n",
                seed, tried, share);
        assertThat(share.passed)
                .as("seed %d: of %d; refused: %s", seed, share.tried, share.refused)
                .isGreaterThan(share.tried / 2);
    }

    @Test
    @Order(4)
    void noBodyOfAQueryFailsWhateverIsInIt() throws Exception {
        for (Map.Entry<String, JsonNode> query :
                operations(running().queries(), "/api/", "put").entrySet()) {
            JsonNode schema = query.getValue().at("/requestBody/content/application~1json/schema");
            for (int number = 0; number < 40; number++) {
                boolean wellFormed = random.nextBoolean();
                ObjectNode body = (ObjectNode) values.allowed(DescribedAnswers.resolved(schema, query.getValue()));
                String sent = wellFormed ? body.toString() : values.withSomethingWrong(body);
                HttpResponse<String> answer = http.send(
                        request(running().queries() + query.getKey())
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(sent))
                                .build(),
                        BodyHandlers.ofString());
                check(query.getKey() + " " + sent, answer, query.getValue());
                if (wellFormed) {
                    assertThat(answer.statusCode())
                            .as("seed %d: %s: %s", seed, sent, answer.body())
                            .isEqualTo(200);
                }
            }
        }
    }

    /** What holds for every answer. */
    private void check(String what, HttpResponse<String> answer, JsonNode operation) {
        tried++;
        assertThat(answer.statusCode())
                .as("seed %d: %s: %s", seed, what, answer.body())
                .isLessThan(500);
        described.check("seed %d: %s".formatted(seed, what), answer, operation);
        if (answer.statusCode() < 400) {
            return;
        }
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isNotBlank();
        if (answer.statusCode() == 400) {
            assertThat(problem.path("errors"))
                    .as("seed %d: %s: %s", seed, what, answer.body())
                    .isNotEmpty()
                    .allSatisfy(error -> {
                        assertThat(error.path("field").asString()).isNotBlank();
                        assertThat(error.path("message").asString())
                                .isNotBlank()
                                .doesNotContain("java.", "org.", "Exception");
                    });
        }
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(running().commands() + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private long head() throws IOException, InterruptedException {
        String body = http.send(
                        request(running().queries() + "/api/ledger/head").build(), BodyHandlers.ofString())
                .body();
        return JSON.readTree(body).path("position").asLong();
    }

    private Map<String, JsonNode> operations(String address, String prefix, String method)
            throws IOException, InterruptedException {
        JsonNode document =
                JSON.readTree(http.send(request(address + "/v3/api-docs").build(), BodyHandlers.ofString())
                        .body());
        return DescribedAnswers.operations(document, prefix, method);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", RunningStandalone.authorization());
    }
}
