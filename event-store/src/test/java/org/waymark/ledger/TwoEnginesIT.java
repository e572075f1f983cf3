package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.CommitReceipt;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.ledger.verify.LedgerVerifier;

/** Two nodes that know nothing of each other append to one ledger at once. */
class TwoEnginesIT {

    private static final int CALLERS_EACH = 4;
    private static final int COMMITS_EACH_CALLER = 300;
    private static final int CASES = 12;

    private final TestLedger ledger = new TestLedger();
    private final LedgerSettings settings = LedgerSettings.withDefaults().withTailEvents(64);
    private final List<MongoEventStorageEngine> engines =
            List.of(ledger.engine(settings, new LedgerSignal()), ledger.engine(settings, new LedgerSignal()));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void loseNothingDoubleNothingAndKeepOneOrder() throws Exception {
        List<CommitReceipt> receipts = callAtOnce(this::appendUnconditionally).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(receipts).hasSize(2 * CALLERS_EACH * COMMITS_EACH_CALLER);
        List<StoredEvent> stored = everything();
        assertThat(stored.stream().map(StoredEvent::position))
                .containsExactlyElementsOf(
                        LongStream.range(0, stored.size()).boxed().toList());
        assertThat(stored.stream().map(StoredEvent::id)).doesNotHaveDuplicates();
        assertThat(receipts.stream().flatMapToLong(r -> LongStream.rangeClosed(r.firstPosition(), r.lastPosition())))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, stored.size()).boxed().toList());
        assertThat(new LedgerVerifier(ledger.database(), settings).firstBroken())
                .isEmpty();
        for (MongoEventStorageEngine engine : engines) {
            assertThat(streamed(engine, stored.size()))
                    .containsExactlyElementsOf(
                            stored.stream().map(StoredEvent::id).toList());
        }
        assertThat(ledger.meters.get("waymark.ledger.retries").counter().count())
                .as("the test is only worth something if positions were contended")
                .isPositive();
    }

    /** Each commit numbers the next event of a case after sourcing it: a condition that lets two through gives a double. */
    @Test
    void refuseEveryCommitWhoseConditionWasBroken() throws Exception {
        List<Integer> accepted = callAtOnce(this::countUpCases);

        Map<Tag, List<String>> numbers = new HashMap<>();
        for (StoredEvent event : everything()) {
            numbers.computeIfAbsent(event.tags().iterator().next(), tag -> new ArrayList<>())
                    .add(event.payload());
        }
        numbers.forEach((tag, counted) -> assertThat(counted)
                .as("numbers of %s", tag)
                .containsExactlyElementsOf(IntStream.range(0, counted.size())
                        .mapToObj(Integer::toString)
                        .toList()));
        int stored = numbers.values().stream().mapToInt(List::size).sum();
        assertThat(accepted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(stored);
        assertThat(stored).isLessThan(2 * CALLERS_EACH * COMMITS_EACH_CALLER);
        assertThat(ledger.meters.get("waymark.ledger.conflicts").counter().count())
                .isPositive();
    }

    @Test
    void letOnlyOneOfManyTakeAUniqueReference() throws Exception {
        List<Set<Integer>> taken = callAtOnce(this::takeReferences);

        List<Integer> all = taken.stream().flatMap(Set::stream).toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(COMMITS_EACH_CALLER);
        assertThat(everything()).hasSize(COMMITS_EACH_CALLER);
    }

    private List<CommitReceipt> appendUnconditionally(MongoEventStorageEngine engine, Random random) {
        return IntStream.range(0, COMMITS_EACH_CALLER)
                .mapToObj(i -> TestLedger.append(engine, AppendCondition.none(), someEvents(random)))
                .toList()
                .stream()
                .map(future -> future.orTimeout(30, TimeUnit.SECONDS).join())
                .toList();
    }

    private static TaggedEventMessage<?>[] someEvents(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> TestLedger.event("{}", caseTag(random)))
                .toArray(TaggedEventMessage<?>[]::new);
    }

    private int countUpCases(MongoEventStorageEngine engine, Random random) throws ExecutionException {
        int accepted = 0;
        for (int i = 0; i < COMMITS_EACH_CALLER; i++) {
            Tag tag = caseTag(random);
            EventCriteria criteria = EventCriteria.havingTags(tag);
            List<Entry<EventMessage>> sourced = sourced(engine, criteria);
            ConsistencyMarker marker = sourced.getLast().getResource(ConsistencyMarker.RESOURCE_KEY);
            AppendCondition condition = AppendCondition.withCriteria(criteria).withMarker(marker);
            if (accepted(engine, condition, TestLedger.event(Integer.toString(sourced.size() - 1), tag))) {
                accepted++;
            }
        }
        return accepted;
    }

    private Set<Integer> takeReferences(MongoEventStorageEngine engine, Random random) throws ExecutionException {
        List<Integer> references =
                new ArrayList<>(IntStream.range(0, COMMITS_EACH_CALLER).boxed().toList());
        Collections.shuffle(references, random);
        Set<Integer> taken = new HashSet<>();
        for (int reference : references) {
            Tag tag = Tag.of("case", "SG23/P" + reference);
            AppendCondition unique = AppendCondition.withCriteria(EventCriteria.havingTags(tag));
            if (accepted(engine, unique, TestLedger.event("{}", tag))) {
                taken.add(reference);
            }
        }
        return taken;
    }

    private static boolean accepted(
            MongoEventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?> event)
            throws ExecutionException {
        try {
            TestLedger.append(engine, condition, event).get(30, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AppendEventsTransactionRejectedException) {
                return false;
            }
            throw e;
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static Tag caseTag(Random random) {
        return Tag.of("case", "SG23/P" + random.nextInt(CASES));
    }

    private static List<Entry<EventMessage>> sourced(MongoEventStorageEngine engine, EventCriteria criteria) {
        List<Entry<EventMessage>> entries = new ArrayList<>();
        MessageStream<EventMessage> stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        for (Optional<Entry<EventMessage>> next = stream.next(); next.isPresent(); next = stream.next()) {
            entries.add(next.get());
        }
        assertThat(stream.error()).isEmpty();
        assertThat(entries.getLast().message()).isSameAs(TerminalEventMessage.INSTANCE);
        return entries;
    }

    private List<StoredEvent> everything() {
        List<StoredEvent> events = new ArrayList<>();
        ledger.reader().forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, events::add);
        return events;
    }

    private static List<String> streamed(MongoEventStorageEngine engine, int count) {
        MessageStream<EventMessage> stream = engine.stream(StreamingCondition.startingFrom(null), null);
        List<String> ids = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                ids.add(next.get().message().identifier());
            }
            return ids.size() == count;
        });
        stream.close();
        return ids;
    }

    private interface Caller<T> {
        T call(MongoEventStorageEngine engine, Random random) throws Exception;
    }

    private <T> List<T> callAtOnce(Caller<T> caller) throws Exception {
        long seed = System.nanoTime();
        System.out.println("TwoEnginesIT seed " + seed);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < 2 * CALLERS_EACH; i++) {
                MongoEventStorageEngine engine = engines.get(i % 2);
                Random random = new Random(seed + i);
                running.add(executor.submit(() -> caller.call(engine, random)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
