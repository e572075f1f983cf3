package org.waymark.query.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.project.ProjectFold.PROJECTS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.ledger.LedgerSignal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several nodes and one writer, under load, while a node goes, a view is begun anew and a text is removed: each answer is
 * the one that a fold from the beginning up to the position it names gives, and no reader sees less than it was told of.
 */
class SeveralNodesIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);

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

    private static final int READERS = 4;

    private final long seed = new Random().nextLong();
    private final TestLedger ledger = new TestLedger(CLOCK);
    private final List<TestService> nodes = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong told = new AtomicLong(-1);

    SeveralNodesIT() {
        System.out.println("SeveralNodesIT seed " + seed);
    }

    @AfterEach
    void stop() {
        nodes.forEach(TestService::close);
        ledger.close();
    }

    private record Answer(String path, long position, String body) {}

    /** A node that learns of commits by looking, as a process of its own does. */
    private TestService node() {
        TestService node = TestService.start(ledger, CLOCK, Map.of("ledgerSignal", new LedgerSignal()));
        nodes.add(node);
        return node;
    }

    @Test
    void eachAnswerIsAFoldFromTheBeginningUpToThePositionItNames() throws Exception {
        TestService first = node();
        node();
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(StrategyEvents.themeAdded());
        long registered = ledger.append(CaseEvents.projectRegistered());
        String title = title(registered);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Thread> readers = new Random(seed)
                .ints(READERS)
                .mapToObj(reader -> Thread.ofPlatform().start(() -> read(new Random(reader), writing)))
                .toList();

        tell(0, 120);
        nodes.remove(first);
        first.close();
        tell(120, 200);
        beginAnew(PROJECTS);
        node();
        tell(200, 260);
        ledger.redactTitle(registered, "X1");
        tell(260, 320);
        writing.set(false);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(answers.stream().map(Answer::position).collect(Collectors.toSet()))
                .as("positions, seed %d", seed)
                .hasSizeGreaterThan(20);
        compare(node(), title);
    }

    private void tell(int from, int to) {
        RandomHistory.of(seed, 320)
                .subList(from, to)
                .forEach(event -> told.set(ledger.append(event.metadata(), event.event())));
    }

    private String title(long position) {
        JsonNode payload =
                json.readTree(ledger.reader().at(position).orElseThrow().payload());
        return payload.path("title").asString();
    }

    /** What another release does that folds a view in another way: its position goes, then its documents. */
    private void beginAnew(View<?> view) {
        assertThat(ledger.database()
                        .getCollection("tokens")
                        .updateOne(eq("_id", "views"), set("positions." + view.name() + ".version", 0))
                        .getMatchedCount())
                .isEqualTo(1);
        assertThat(ledger.database()
                        .getCollection(StateCollection.NAME)
                        .deleteMany(regex("_id", "^" + ViewNames.versioned(view) + "/"))
                        .getDeletedCount())
                .isPositive();
    }

    private void read(Random random, AtomicBoolean writing) {
        while (writing.get()) {
            TestService node = nodes.get(random.nextInt(nodes.size()));
            String path = PATHS.get(random.nextInt(PATHS.size()));
            long atLeast = random.nextBoolean() ? told.get() : -1;
            try {
                HttpResponse<String> answer = get(node, path, atLeast);
                if (answer.statusCode() == 200) {
                    long position = answer.headers()
                            .firstValueAsLong("Waymark-Position")
                            .orElseThrow();
                    answers.add(new Answer(path, position, answer.body()));
                    if (position < atLeast) {
                        wrong.add(path + " at " + position + " for who was told of " + atLeast);
                    }
                } else if (answer.statusCode() != 404 && answer.statusCode() != 503) {
                    wrong.add(path + " " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                // the node has gone
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** With a node that has nothing in memory, and no image to begin at. */
    private void compare(TestService fresh, String title) throws Exception {
        ledger.database().getCollection("kept_images").drop();
        for (Answer answer : answers) {
            String asOf = (answer.path().contains("?") ? "&" : "?") + "asOf=position:" + answer.position();
            HttpResponse<String> folded = get(fresh, answer.path() + asOf, -1);

            assertThat(folded.statusCode()).as(folded.body()).isEqualTo(200);
            assertThat(comparable(answer.body().replace(title, TestLedger.GONE)))
                    .as("%s at %d, seed %d", answer.path(), answer.position(), seed)
                    .isEqualTo(comparable(folded.body()));
        }
    }

    /** Without the moment as it was asked for. */
    private JsonNode comparable(String body) {
        ObjectNode answer = (ObjectNode) json.readTree(body);
        answer.remove("asOf");
        return answer;
    }

    private HttpResponse<String> get(TestService node, String path, long atLeast)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(node.address() + "/api/strategies/SG23/" + path))
                .header("Authorization", "Bearer good-auditor");
        if (atLeast >= 0) {
            request.header("Waymark-Min-Position", Long.toString(atLeast));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
