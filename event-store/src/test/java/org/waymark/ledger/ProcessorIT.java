package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
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
import org.junit.jupiter.api.Test;
import org.waymark.ledger.tokens.MongoTokenStore;

/** Axon's streaming processor on the ledger and its token store, as query-service runs it. */
class ProcessorIT {

    private static final int COMMITS = 200;

    private final TestLedger ledger = new TestLedger();
    private final List<Long> handled = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);

    @AfterEach
    void close() {
        executor.shutdown();
        ledger.close();
    }

    @Test
    void handlesEveryEventOnceInOrderAndGoesOnWhereAnotherNodeStopped() {
        MongoEventStorageEngine writer = ledger.engine();
        PooledStreamingEventProcessor first = processor("first");
        first.start();
        append(writer);
        awaitPosition(COMMITS - 1);
        FutureUtils.joinAndUnwrap(first.shutdown());

        append(writer);
        PooledStreamingEventProcessor second = processor("second");
        second.start();
        awaitPosition(2 * COMMITS - 1);
        FutureUtils.joinAndUnwrap(second.shutdown());

        assertThat(handled)
                .containsExactlyElementsOf(
                        LongStream.range(0, 2 * COMMITS).boxed().toList());
    }

    private void append(MongoEventStorageEngine writer) {
        for (int i = 0; i < COMMITS; i++) {
            TestLedger.append(writer, AppendCondition.none(), TestLedger.event("{}", Tag.of("case", "SG23/P1")))
                    .join();
        }
    }

    private void awaitPosition(long position) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(tokenStore("watcher").positionOf("views")).isEqualTo(position));
    }

    private MongoTokenStore tokenStore(String node) {
        return new MongoTokenStore(ledger.database(), node, MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, Clock.systemUTC());
    }

    private PooledStreamingEventProcessor processor(String node) {
        SimpleEventHandlingComponent views = new SimpleEventHandlingComponent();
        views.subscribe(new QualifiedName("waymark.Tested"), (event, context) -> {
            handled.add(((LedgerEventMessage) event).position());
            return MessageStream.empty();
        });
        var source = new StorageEngineBackedEventStore(ledger.engine(), new SimpleEventBus(), event -> Set.of());
        return new PooledStreamingEventProcessor(
                "views",
                List.of(views),
                new PooledStreamingEventProcessorConfiguration()
                        .eventSource(source)
                        .eventCriteria(types -> EventCriteria.havingAnyTag())
                        .unitOfWorkFactory(new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE))
                        .tokenStore(tokenStore(node))
                        .coordinatorExecutor(executor)
                        .workerExecutor(executor)
                        .batchSize(50)
                        .initialToken(tokens -> tokens.firstToken(null))
                        .initialSegmentCount(1));
    }
}
