package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.waymark.events.RecordedEvent;
import org.waymark.query.moment.StrategyImages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers about a strategy, noted with the position they name, to be compared with folds of the ledger from position 0 to
 * there. For several threads.
 */
final class NotedAnswers {

    /** What is asked: every list of a strategy, and the file of a case. */
    static final List<String> PATHS = List.of(
            "overview",
            "progress-grid",
            "action-plan",
            "risk-register",
            "reviews",
            "decisions",
            "cross-reference",
            "audit-trail?order=newest&limit=20",
            "cases/P1");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** An answer that was given. */
    record Answer(String node, String path, long position, String body) {

        @Override
        public String toString() {
            return path + " at " + position + " from " + node;
        }
    }

    /**
     * Asks a node, and notes its answer where there is one.
     *
     * @param atLeast a position that the answer must have seen; -1 for whatever it has
     */
    HttpResponse<String> ask(String node, String path, long atLeast) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(node, path, atLeast);
        if (answer.statusCode() == 200) {
            long position =
                    answer.headers().firstValueAsLong("Waymark-Position").orElseThrow();
            answers.add(new Answer(node, path, position, answer.body()));
        }
        return answer;
    }

    private HttpResponse<String> get(String node, String path, long atLeast) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + "/api/strategies/SG23/" + path))
                .header("Authorization", "Bearer good-auditor");
        if (atLeast >= 0) {
            request.header("Waymark-Min-Position", Long.toString(atLeast));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Those that were noted. */
    List<Answer> noted() {
        return List.copyOf(answers);
    }

    /** The positions that they name. */
    Set<Long> positions() {
        return answers.stream().map(Answer::position).collect(Collectors.toSet());
    }

    /**
     * Compares each with what is made of the events of the ledger, read and folded from position 0 to the one it names. Made
     * by a service, so that the lay-out and the JSON are the same, but one whose {@link StrategyImages} are
     * {@link FoldedStrategies}: it has no documents, no images, and nothing from one answer to the next.
     *
     * @param removed a text that has gone from the ledger since some of them were given, if one has
     * @param mayHold which of them may still hold it
     */
    void assertEachIsAFold(TestLedger ledger, Clock clock, String removed, Predicate<Answer> mayHold)
            throws IOException, InterruptedException {
        List<RecordedEvent> events = new ArrayList<>();
        long head = ledger.reader().head().position();
        for (long position = 0; position <= head; position++) {
            events.add(StoredEvents.recorded(ledger.reader().at(position).orElseThrow()));
        }
        FoldedStrategies folded = new FoldedStrategies(() -> events);
        try (TestService reference =
                TestService.start(ledger, clock, Map.of("foldedStrategies", inPlaceOfImages(folded)))) {
            Map<List<Object>, List<Answer>> alike = answers.stream()
                    .collect(Collectors.groupingBy(answer -> List.of(answer.path(), answer.position())));
            for (List<Answer> same : alike.values()) {
                JsonNode expected = expected(reference, same.getFirst());
                for (Answer answer : same) {
                    String body =
                            mayHold.test(answer) ? answer.body().replace(removed, TestLedger.GONE) : answer.body();
                    assertThat(comparable(body)).as(answer.toString()).isEqualTo(expected);
                }
            }
        }
    }

    private static BeanPostProcessor inPlaceOfImages(FoldedStrategies folded) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof StrategyImages ? folded : bean;
            }
        };
    }

    private JsonNode expected(TestService reference, Answer answer) throws IOException, InterruptedException {
        String asOf = (answer.path().contains("?") ? "&" : "?") + "asOf=position:" + answer.position();
        HttpResponse<String> folded = get(reference.address(), answer.path() + asOf, -1);
        assertThat(folded.statusCode()).as("%s: %s", answer, folded.body()).isEqualTo(200);
        return comparable(folded.body());
    }

    /** Without the moment as it was asked for. */
    private JsonNode comparable(String body) {
        ObjectNode answer = (ObjectNode) json.readTree(body);
        answer.remove("asOf");
        return answer;
    }
}
