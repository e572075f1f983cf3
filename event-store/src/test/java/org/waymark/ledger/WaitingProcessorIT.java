package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.common.FutureUtils;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.Outage;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.tokens.MongoTokenStore;

/** A streaming processor that waits for its database goes on after it was away, where one that fails may stop for good. */
class WaitingProcessorIT {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);

    private final long seed = new Random().nextLong();
    private final TestDatabase database = TestDatabase.fresh();
    private final TestLedger ledger = new TestLedger(database);
    private final List<Long> handled = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);

    @AfterEach
    void close() {
        executor.shutdown();
        ledger.close();
    }

    @Test
    void isAtTheHeadSoonAfterEachOutage() {
        System.out.println("WaitingProcessorIT seed " + seed);
        MongoEventStorageEngine writer = ledger.engine();
        try (BadNetwork network = BadNetwork.before(database);
                MongoClient client = network.client();
                DatabaseWait wait = new DatabaseWait("A processor")) {
            MongoEventStorageEngine engine = ledger.engineOn(client, LedgerSettings.withDefaults());
            PooledStreamingEventProcessor processor = processor("node", engine, client, wait);
            processor.start();

            for (Outage outage : Outage.some(new Random(seed))) {
                append(writer);
                Thread outside = Thread.ofVirtual().start(() -> outage.on(network));
                append(writer);
                join(outside);
                append(writer);
                awaitHead(outage);
            }
            wait.close();
            FutureUtils.joinAndUnwrap(processor.shutdown());
        }
        long head = ledger.reader().head().position();
        assertThat(handled.stream().distinct())
                .as("in order, none left out; seed %d", seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, head).boxed().toList());
    }

    /** Axon 5.0.1 is said to let one of two fail (docs/adr/0001). */
    @RepeatedTest(20)
    void twoThatStartAtOnceOnAnEmptyDatabaseBothStart() {
        try (DatabaseWait wait = new DatabaseWait("A processor")) {
            List<PooledStreamingEventProcessor> both = Stream.of("one", "two")
                    .map(node -> processor(node, ledger.engine(), database.client(), wait))
                    .toList();
            List<CompletableFuture<?>> starting = both.stream()
                    .<CompletableFuture<?>>map(processor ->
                            CompletableFuture.supplyAsync(processor::start).thenCompose(start -> start))
                    .toList();
            starting.forEach(CompletableFuture::join);

            append(ledger.engine());

            Awaitility.await().atMost(BACK_WITHIN).until(() -> handled.contains(19L));
            assertThat(both).allMatch(PooledStreamingEventProcessor::isRunning);
            both.forEach(processor -> FutureUtils.joinAndUnwrap(processor.shutdown()));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void append(MongoEventStorageEngine writer) {
        for (int i = 0; i < 20; i++) {
            TestLedger.append(writer, AppendCondition.none(), TestLedger.event("{}", Tag.of("case", "SG23/P1")))
                    .join();
        }
    }

    private void awaitHead(Outage outage) {
        MongoTokenStore watcher = new MongoTokenStore(
                ledger.database(), "watcher", MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, Clock.systemUTC());
        long head = ledger.reader().head().position();
        Awaitility.await("%s, seed %d".formatted(outage, seed))
                .atMost(BACK_WITHIN)
                .until(() -> watcher.positionOf("reaction") >= head);
    }

    private PooledStreamingEventProcessor processor(
            String node, MongoEventStorageEngine engine, MongoClient client, DatabaseWait wait) {
        SimpleEventHandlingComponent reaction = new SimpleEventHandlingComponent();
        reaction.subscribe(new QualifiedName("waymark.Tested"), (event, context) -> {
            handled.add(((LedgerEventMessage) event).position());
            return MessageStream.empty();
        });
        MongoTokenStore tokens = new MongoTokenStore(
                client.getDatabase(database.name()),
                node,
                MongoTokenStore.DEFAULT_CLAIM_TIMEOUT,
                Clock.systemUTC(),
                wait);
        var source = new StorageEngineBackedEventStore(
                new WaitingEventStorageEngine(engine, wait), new SimpleEventBus(), event -> Set.of());
        return new PooledStreamingEventProcessor(
                "reaction",
                List.of(reaction),
                new PooledStreamingEventProcessorConfiguration()
                        .eventSource(source)
                        .eventCriteria(types -> EventCriteria.havingAnyTag())
                        .unitOfWorkFactory(new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE))
                        .tokenStore(tokens)
                        .coordinatorExecutor(executor)
                        .workerExecutor(executor)
                        .batchSize(1)
                        .tokenClaimInterval(4_000)
                        .claimExtensionThreshold(4_000)
                        .initialToken(first -> first.firstToken(null))
                        .initialSegmentCount(1));
    }
}
