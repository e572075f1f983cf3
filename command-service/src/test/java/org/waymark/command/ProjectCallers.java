package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.RunningService.Answer;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.verify.LedgerVerifier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Callers that register projects at several nodes, each under a key of its own and some for a ref that others want too.
 * Afterwards what each was told is held against what the ledger has.
 */
final class ProjectCallers {

    private static final int CALLERS = 8;
    private static final int RIVALS = 4;
    private static final String KEY = "key-";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A node that takes commands; throws {@link UncheckedIOException} where it does not answer. */
    interface Node {
        Answer registerProject(String body, String key);
    }

    /** One project to register, under a key that is its title. */
    record Asked(String key, @Nullable String ref) {

        String body() {
            String withRef = ref == null ? "" : "\"ref\":\"" + ref + "\",";
            return "{\"strategy\":\"SG23\",%s\"theme\":\"1\",\"title\":\"%s\",\"leads\":[\"lead\"]}"
                    .formatted(withRef, key);
        }
    }

    private final List<Node> nodes;
    private final long seed;
    private final AtomicInteger refs = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private final Map<String, Long> recorded = new ConcurrentHashMap<>();
    private final Map<String, Asked> refused = new ConcurrentHashMap<>();
    private final Map<String, Asked> notRecorded = new ConcurrentHashMap<>();
    /** Keys of which an earlier attempt may have been recorded. */
    private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

    private final Queue<Asked> unsettled = new ConcurrentLinkedQueue<>();

    ProjectCallers(List<Node> nodes, long seed) {
        this.nodes = nodes;
        this.seed = seed;
    }

    /** Calls from all callers at once for so long. */
    void callFor(Duration span) {
        long end = System.nanoTime() + span.toNanos();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] calls = IntStream.range(0, CALLERS)
                    .mapToObj(caller ->
                            CompletableFuture.runAsync(() -> call(caller, new Random(seed + caller), end), executor))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(calls).join();
        }
    }

    private void call(int caller, Random random, long end) {
        for (int turn = 0; System.nanoTime() < end; turn++) {
            String ref = random.nextInt(3) == 0 ? "C" + refs.getAndIncrement() / RIVALS : null;
            Asked asked = new Asked(KEY + caller + "-" + turn, ref);
            boolean settled = settles(asked, any(random), random);
            while (!settled && System.nanoTime() < end) {
                sentAgain.incrementAndGet();
                settled = settles(asked, any(random), random);
            }
            if (!settled) {
                unsettled.add(asked);
            }
        }
    }

    /** Sends again, to a node that works, what is still unknown. */
    void settleAt(Node working) {
        Random random = new Random(seed);
        for (Asked asked : unsettled) {
            sentAgain.incrementAndGet();
            assertThat(settles(asked, working, random))
                    .as("%s is settled", asked)
                    .isTrue();
            assertThat(notRecorded).doesNotContainKey(asked.key());
        }
    }

    private Node any(Random random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    /** {@return whether the answer settles it} Some who hear that nothing was recorded leave it at that. */
    private boolean settles(Asked asked, Node node, Random random) {
        Answer answer = ask(node, asked);
        if (answer == null) {
            return false;
        }
        switch (answer.status()) {
            case 201 -> recorded.put(asked.key(), answer.json().path("position").asLong());
            case 422 -> {
                assertThat(answer.code()).isEqualTo("case.ref-taken");
                refused.put(asked.key(), asked);
            }
            case 409 -> {
                assertThat(answer.code()).isEqualTo("ledger.contention");
                return false;
            }
            case 503 -> {
                return isLeftAtThat(asked, answer.code(), random);
            }
            default -> throw new AssertionError(answer.response().body());
        }
        return true;
    }

    private boolean isLeftAtThat(Asked asked, String code, Random random) {
        assertThat(code).isIn("ledger.unavailable", "ledger.outcome-unknown");
        boolean certain = code.equals("ledger.unavailable") && !doubtful.contains(asked.key());
        if (!certain) {
            doubtful.add(asked.key());
        }
        if (certain && random.nextBoolean()) {
            notRecorded.put(asked.key(), asked);
            return true;
        }
        return false;
    }

    private @Nullable Answer ask(Node node, Asked asked) {
        long start = System.nanoTime();
        try {
            return node.registerProject(asked.body(), asked.key());
        } catch (UncheckedIOException e) {
            doubtful.add(asked.key());
            return null;
        } finally {
            longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
    }

    /** Holds what was told against the ledger. */
    void check(TestDatabase database) {
        Map<String, Long> stored = new HashMap<>();
        Map<String, String> holders = new HashMap<>();
        List<Long> positions = new ArrayList<>();
        LedgerSettings settings = LedgerSettings.withDefaults();
        new LedgerReader(database.database(), settings)
                .forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, event -> {
                    positions.add(event.position());
                    if (event.type().equals("waymark.ProjectRegistered")) {
                        var payload = JSON.readTree(event.payload());
                        String title = payload.path("title").asString();
                        assertThat(stored.put(title, event.position()))
                                .as("a double of %s", title)
                                .isNull();
                        holders.put(payload.path("project").asString(), title);
                    }
                });
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.range(0, positions.size()).boxed().toList());
        stored.keySet().removeIf(title -> !title.startsWith(KEY));
        assertThat(stored).isEqualTo(recorded);
        refused.forEach((key, asked) -> assertThat(holders.get(asked.ref()))
                .as("who has %s", asked)
                .isNotNull()
                .isNotEqualTo(key));
        assertThat(new LedgerVerifier(database.database(), settings).firstBroken())
                .isEmpty();
    }

    int recorded() {
        return recorded.size();
    }

    Duration longestWait() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** {@return what happened, for people} */
    String summary() {
        return "seed %d: %d recorded, %d refused, %d not recorded, %d times sent again; longest wait %d ms"
                .formatted(
                        seed,
                        recorded.size(),
                        refused.size(),
                        notRecorded.size(),
                        sentAgain.get(),
                        longestWait().toMillis());
    }
}
