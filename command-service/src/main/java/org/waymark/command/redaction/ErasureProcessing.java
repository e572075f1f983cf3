package org.waymark.command.redaction;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.waymark.ledger.DatabaseWait;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.WaitingEventStorageEngine;
import org.waymark.ledger.tokens.MongoTokenStore;

/**
 * Runs the policy on one node at a time. Every event passes by, so that the token moves on with the ledger and a start does
 * not read it from the beginning; where nothing is to be done the token is written once a claim interval at most.
 *
 * <p>Claiming and reading wait for a database that does not answer: the coordinator of Axon 5.0.1 may never go on after an
 * error (docs/adr/0030).
 */
final class ErasureProcessing implements SmartLifecycle {

    /**
     * Names the processor in the token store, which views share: other than any view's, such as {@code redactions.v1}. It
     * says how far the policy has come, so it is never to be changed.
     */
    static final String NAME = "when-redaction-confirmed-then-erase-text.v1";

    private static final long CLAIM_INTERVAL_MILLIS = 4_000;

    private final MongoEventStorageEngine ledger;
    private final Function<DatabaseWait, MongoTokenStore> tokens;
    private final WhenRedactionConfirmedThenEraseText policy;
    private @Nullable AxonConfiguration axon;
    private volatile @Nullable DatabaseWait wait;

    /** @param tokens makes a token store that waits for the database */
    ErasureProcessing(
            MongoEventStorageEngine ledger,
            Function<DatabaseWait, MongoTokenStore> tokens,
            WhenRedactionConfirmedThenEraseText policy) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.policy = policy;
    }

    @Override
    public synchronized void start() {
        DatabaseWait waits = new DatabaseWait("What carries out redactions");
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create()
                .registerEventStorageEngine(configuration -> new WaitingEventStorageEngine(ledger, waits));
        configurer.componentRegistry(
                registry -> registry.registerComponent(TokenStore.class, configuration -> tokens.apply(waits)));
        configurer.messaging(messaging -> messaging.eventProcessing(
                processing -> processing.pooledStreaming(processors -> processors.processor(processor(waits)))));
        AxonConfiguration built = configurer.build();
        built.start();
        wait = waits;
        axon = built;
    }

    private PooledStreamingEventProcessorModule processor(DatabaseWait waits) {
        return EventProcessorModule.pooledStreaming(NAME)
                .eventHandlingComponents(
                        components -> components.declarative(configuration -> new ConfirmedRedactions(policy, waits)))
                .customized((configuration, processor) -> customized(processor));
    }

    private static PooledStreamingEventProcessorConfiguration customized(
            PooledStreamingEventProcessorConfiguration processor) {
        return processor
                .initialSegmentCount(1)
                .initialToken(source -> source.firstToken(null))
                .eventCriteria(known -> EventCriteria.havingAnyTag())
                .batchSize(1)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(CLAIM_INTERVAL_MILLIS);
    }

    @Override
    public synchronized void stop() {
        if (wait != null) {
            wait.close();
            wait = null;
        }
        if (axon != null) {
            axon.shutdown();
            axon = null;
        }
    }

    /** Ends it and starts it anew, unless it was stopped. */
    synchronized void restart() {
        if (axon != null) {
            stop();
            start();
        }
    }

    /** For how long, and why, it has been waiting for the database. */
    Optional<DatabaseWait.Waiting> waiting() {
        DatabaseWait current = wait;
        return current == null ? Optional.empty() : current.waiting();
    }

    @Override
    public synchronized boolean isRunning() {
        return axon != null;
    }

    /** After the ledger is there and before the web server takes requests. */
    @Override
    public int getPhase() {
        return 1;
    }
}
