package org.waymark.query.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.query.project.ProjectFold.PROJECTS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.ledger.LedgerSignal;
import org.waymark.query.views.FoldedAgain.UpTo;
import org.waymark.query.views.NotedAnswers.Answer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several nodes and one writer, under load, while the node that writes the views is killed, a view is begun anew and a text
 * is removed: each answer is what a fold from position 0 to the one it names gives, no reader sees less than it was told of,
 * and whoever takes the views over brings their documents to the same.
 */
class SeveralNodesIT {

    private static final StrategyCode SG23 = StrategyEvents.SG23;

    /** Moves, since claims run out, but the day stays the same for as long as the test takes. */
    private static final Duration AHEAD = Duration.between(Instant.now(), Instant.parse("2024-03-01T08:00:00Z"));

    private static final Clock CLOCK = Clock.offset(Clock.systemUTC(), AHEAD);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int READERS = 3;

    /** More than as many are looked at. */
    private static final int POSITIONS = 50;

    private final long seed = new Random().nextLong();
    private final TestLedger ledger = new TestLedger(CLOCK);
    private final List<TestService> services = new CopyOnWriteArrayList<>();
    private final List<String> nodes = new CopyOnWriteArrayList<>();
    private final NotedAnswers answers = new NotedAnswers();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong told = new AtomicLong(-1);
    private volatile boolean reading = true;
    private volatile String doomed = "";

    SeveralNodesIT() {
        System.out.println("SeveralNodesIT seed " + seed);
    }

    @AfterEach
    void stop() {
        reading = false;
        services.forEach(TestService::close);
        ledger.close();
    }

    /** A node that learns of commits by looking, as a process of its own does. */
    private void startNode() {
        TestService node = TestService.start(ledger, CLOCK, Map.of("ledgerSignal", new LedgerSignal()));
        services.add(node);
        nodes.add(node.address());
    }

    @Test
    void eachAnswerIsAFoldFromTheBeginningUpToThePositionItNames() throws Exception {
        Iterator<RandomHistory.Told> story = RandomHistory.of(seed, 1_000).iterator();
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(StrategyEvents.themeAdded());
        long registered = ledger.append(CaseEvents.projectRegistered());
        String title = title(registered);
        tell(story, 40);
        try (NodeProcess killed = NodeProcess.start(ledger, "killed", AHEAD)) {
            doomed = killed.address();
            nodes.add(doomed);
            await().atMost(PATIENCE).until(() -> writer().equals("query-killed"));
            startNode();
            List<Thread> readers = new Random(seed)
                    .ints(READERS)
                    .mapToObj(reader -> Thread.ofPlatform().start(() -> read(new Random(reader))))
                    .toList();
            tell(story, 60);
            tellUntil(story, () -> isAnswering(doomed));

            Thread telling = Thread.ofPlatform().start(() -> tell(story, 60));
            Thread.sleep(new Random(seed).nextInt(100));
            assertThat(killed.kill()).as("exit status of what is killed").isEqualTo(128 + 9);
            telling.join();
            assertThat(writer()).as("whoever is killed releases nothing").isEqualTo("query-killed");

            long before = told.get();
            beginAnew(PROJECTS);
            long removed = ledger.redactTitle(registered, "X1");
            while (writer().equals("query-killed")) {
                tell(story, 1);
                Thread.sleep(50);
            }
            long after = told.get();
            tell(story, 60);
            startNode();
            tell(story, 60);
            tellUntil(
                    story,
                    () -> isAnswering(nodes.getLast()) && answers.positions().size() > POSITIONS);
            assertThat(reading).as("whether the story was long enough").isTrue();
            reading = false;
            for (Thread reader : readers) {
                reader.join();
            }

            assertThat(wrong).as("seed %d", seed).isEmpty();
            assertThat(answers.noted().stream().map(Answer::node).distinct()).hasSize(3);
            assertThat(answers.positions()).as("positions, seed %d", seed).hasSizeGreaterThan(POSITIONS);
            assertThat(answers.positions())
                    .as("while nobody wrote the views, seed %d", seed)
                    .anyMatch(position -> position > before && position < after);
            answers.assertEachIsAFold(ledger, CLOCK, title, answer -> answer.position() < removed);
            assertDocumentsAreAFold();
        }
    }

    private void tell(Iterator<RandomHistory.Told> story, int events) {
        for (int i = 0; i < events; i++) {
            RandomHistory.Told event = story.next();
            told.set(ledger.append(event.metadata(), event.event()));
        }
    }

    /** How many answers fit into a part of the story depends on the machine; that there are enough of them must not. */
    private void tellUntil(Iterator<RandomHistory.Told> story, BooleanSupplier enough) throws InterruptedException {
        while (!enough.getAsBoolean()) {
            tell(story, 1);
            Thread.sleep(20);
        }
    }

    private boolean isAnswering(String node) {
        return answers.noted().stream().anyMatch(answer -> answer.node().equals(node));
    }

    private String title(long position) {
        return new JsonMapper()
                .readTree(ledger.reader().at(position).orElseThrow().payload())
                .path("title")
                .asString();
    }

    /** Who holds the claim on the documents of views. */
    private String writer() {
        return views().get("owner", "nobody");
    }

    private Document views() {
        return Objects.requireNonNullElseGet(
                ledger.database()
                        .getCollection("tokens")
                        .find(eq("_id", "views"))
                        .first(),
                Document::new);
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

    private void read(Random random) {
        while (reading) {
            String node = nodes.get(random.nextInt(nodes.size()));
            String path = NotedAnswers.PATHS.get(random.nextInt(NotedAnswers.PATHS.size()));
            long atLeast = random.nextBoolean() ? told.get() : -1;
            try {
                HttpResponse<String> answer = answers.ask(node, path, atLeast);
                long position =
                        answer.headers().firstValueAsLong("Waymark-Position").orElse(-1);
                if (answer.statusCode() != 200 && answer.statusCode() != 503) {
                    wrong.add(path + " " + answer.statusCode() + " " + answer.body());
                } else if (answer.statusCode() == 200 && position < atLeast) {
                    wrong.add(path + " at " + position + " for who was told of " + atLeast);
                }
                Thread.sleep(random.nextInt(60));
            } catch (IOException e) {
                if (!node.equals(doomed)) {
                    wrong.add(path + " " + e);
                }
                nodes.remove(node);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void assertDocumentsAreAFold() {
        long head = ledger.reader().head().position();
        await().atMost(PATIENCE).until(() -> reached().allMatch(position -> position == head));
        UpTo folded = new FoldedAgain(ledger, seed).upTo(SG23, head);
        LiveViews live = new LiveViews(ledger.database(), TestNode.ALL);
        TestNode.ALL.forEach(view -> assertThat(states(live, view))
                .as("documents of %s, seed %d", view.name(), seed)
                .isEqualTo(folded.states(view)));
    }

    private Stream<Long> reached() {
        Document positions = views().get("positions", new Document());
        return TestNode.ALL.stream()
                .map(view -> positions.get(view.name(), new Document()).get("position", -1L));
    }

    private static <S> List<S> states(LiveViews live, View<S> view) {
        return live.documents(view).all(SG23).stream().map(StoredState::state).toList();
    }
}
