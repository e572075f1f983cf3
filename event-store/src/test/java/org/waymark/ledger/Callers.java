package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.ledger.format.StoredEvent;

/**
 * Callers that append under a key of their own, some for a subject that nobody else wants, some for one that several want
 * at once and one may have. Afterwards what each was told is held against what the ledger has.
 */
final class Callers {

    private static final int CALLERS = 12;
    private static final int RIVALS = 4;
    private static final int LONGEST_WAIT_SECONDS = 60;

    /** What a caller was told about one key. */
    enum Told {
        STORED,
        REFUSED,
        NOTHING_STORED,
        UNKNOWN
    }

    /**
     * One append.
     *
     * @param key payload of its event, which no other has
     */
    record Asked(String key, Tag subject) {

        AppendCondition condition() {
            return AppendCondition.withCriteria(
                    EventCriteria.either(EventCriteria.havingTags(subject), EventCriteria.havingTags(keyTag())));
        }

        Tag keyTag() {
            return Tag.of("key", key);
        }
    }

    /** The last word on a key, and whether the caller had to send it more than once to get it. */
    record Settled(Asked asked, Told told, boolean again) {}

    private final List<MongoEventStorageEngine> engines;
    private final long seed;
    private final Queue<Settled> settled = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> unsettled = new ConcurrentLinkedQueue<>();
    private final AtomicLong subjects = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();

    Callers(List<MongoEventStorageEngine> engines, long seed) {
        this.engines = engines;
        this.seed = seed;
    }

    /** Calls from all callers at once for so long; who is told “unknown” sends it again with the key until that is over. */
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
            MongoEventStorageEngine engine = engines.get(random.nextInt(engines.size()));
            String key = caller + "-" + turn;
            Tag subject = random.nextBoolean()
                    ? Tag.of("case", key)
                    : Tag.of("case", "contested-" + subjects.getAndIncrement() / RIVALS);
            Asked asked = new Asked(key, subject);
            Told told = append(engine, asked);
            boolean again = told == Told.UNKNOWN;
            while (told == Told.UNKNOWN && System.nanoTime() < end) {
                told = sendAgain(engines.get(random.nextInt(engines.size())), asked);
            }
            note(asked, told, again);
        }
    }

    /** Sends again, on an engine that works, what is still unknown. */
    void settle(MongoEventStorageEngine working) {
        for (Asked asked : unsettled) {
            Told told = sendAgain(working, asked);
            assertThat(told).as("%s sent again to an engine that works", asked).isNotEqualTo(Told.UNKNOWN);
            settled.add(new Settled(asked, told, true));
        }
    }

    private void note(Asked asked, Told told, boolean again) {
        if (told == Told.UNKNOWN) {
            unsettled.add(asked);
        } else {
            settled.add(new Settled(asked, told, again));
        }
    }

    private Told append(MongoEventStorageEngine engine, Asked asked) {
        long start = System.nanoTime();
        try {
            TestLedger.append(engine, asked.condition(), TestLedger.event(asked.key(), asked.subject(), asked.keyTag()))
                    .orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                    .join();
            return Told.STORED;
        } catch (CompletionException e) {
            return switch (e.getCause()) {
                case AppendEventsTransactionRejectedException refused -> Told.REFUSED;
                case LedgerUnavailableException unavailable -> Told.NOTHING_STORED;
                case OutcomeUnknownException unknown -> Told.UNKNOWN;
                case null, default -> throw new AssertionError(e);
            };
        } finally {
            longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
    }

    /** As a command with an idempotency key: refused may mean that it was recorded before. */
    private Told sendAgain(MongoEventStorageEngine engine, Asked asked) {
        try {
            return switch (append(engine, asked)) {
                case STORED -> Told.STORED;
                case REFUSED -> isThere(engine, asked) ? Told.STORED : Told.REFUSED;
                case NOTHING_STORED, UNKNOWN -> Told.UNKNOWN;
            };
        } catch (LedgerUnavailableException e) {
            return Told.UNKNOWN;
        }
    }

    private static boolean isThere(MongoEventStorageEngine engine, Asked asked) {
        return !Sourced.by(engine, EventCriteria.havingTags(asked.keyTag())).isEmpty();
    }

    /** Holds what was told against the ledger. */
    void check(LedgerReader reader) {
        Map<String, StoredEvent> stored = new HashMap<>();
        Map<Tag, String> holders = new HashMap<>();
        List<Long> positions = new ArrayList<>();
        reader.forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, event -> {
            assertThat(stored.put(event.payload(), event))
                    .as("a double of %s", event)
                    .isNull();
            positions.add(event.position());
            event.tags().stream()
                    .filter(tag -> tag.key().equals("case"))
                    .forEach(tag -> assertThat(holders.put(tag, event.payload()))
                            .as("another holder of %s", tag)
                            .isNull());
        });
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.range(0, positions.size()).boxed().toList());
        for (Settled each : settled) {
            String key = each.asked().key();
            assertThat(stored.containsKey(key)).as("%s is stored", each).isEqualTo(each.told() == Told.STORED);
            if (each.told() == Told.REFUSED) {
                assertThat(holders.get(each.asked().subject()))
                        .as("who made it impossible: %s", each)
                        .isNotNull()
                        .isNotEqualTo(key);
            }
        }
        assertThat(stored).hasSize((int) count(Told.STORED));
    }

    long count(Told told) {
        return settled.stream().filter(each -> each.told() == told).count();
    }

    Duration longestWait() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** {@return what happened, for people} */
    String summary() {
        return "seed %d: %d stored, %d refused, %d not stored, %d resolved by sending again; longest wait %d ms"
                .formatted(
                        seed,
                        count(Told.STORED),
                        count(Told.REFUSED),
                        count(Told.NOTHING_STORED),
                        settled.stream().filter(Settled::again).count(),
                        longestWait().toMillis());
    }
}
