package org.waymark.query.views;

import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorsConfigurer;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.tokens.MongoTokenStore;

/**
 * The one place where Axon is set up in this service: a pooled streaming processor for each view, which one node at a
 * time holds. It starts before the web server takes requests and stops after it.
 */
public final class ViewProcessing implements SmartLifecycle {

    /** Events folded with one read and one write. */
    private static final int BATCH = 256;

    /** Milliseconds between looks for a view that no node holds, and between extensions of a claim. */
    private static final long CLAIM_INTERVAL = 1_000;

    private final LiveViews views;
    private final MongoEventStorageEngine ledger;
    private final MongoTokenStore tokens;
    private @Nullable AxonConfiguration axon;

    public ViewProcessing(LiveViews views, MongoEventStorageEngine ledger, MongoTokenStore tokens) {
        this.views = views;
        this.ledger = ledger;
        this.tokens = tokens;
    }

    @Override
    public synchronized void start() {
        views.prepare();
        EventSourcingConfigurer configurer =
                EventSourcingConfigurer.create().registerEventStorageEngine(configuration -> ledger);
        configurer.componentRegistry(registry -> registry.registerComponent(TokenStore.class, configuration -> tokens));
        configurer.messaging(
                messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(this::processors)));
        AxonConfiguration built = configurer.build();
        built.start();
        axon = built;
    }

    private PooledStreamingEventProcessorsConfigurer processors(PooledStreamingEventProcessorsConfigurer processors) {
        views.views().forEach(view -> processors.processor(processor(view)));
        return processors;
    }

    private PooledStreamingEventProcessorModule processor(View<?> view) {
        return EventProcessorModule.pooledStreaming(ViewNames.processor(view))
                .eventHandlingComponents(components -> components.declarative(configuration -> views.writer(view)))
                .customized((configuration, processor) -> customized(processor));
    }

    private PooledStreamingEventProcessorConfiguration customized(
            PooledStreamingEventProcessorConfiguration processor) {
        return processor
                .initialSegmentCount(1)
                .initialToken(source -> source.firstToken(null))
                .eventCriteria(known -> EventCriteria.havingAnyTag())
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL)
                .claimExtensionThreshold(CLAIM_INTERVAL);
    }

    @Override
    public synchronized void stop() {
        if (axon != null) {
            axon.shutdown();
            axon = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return axon != null;
    }

    /** Before the web server, which starts at {@code DEFAULT_PHASE - 2048}. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4_096;
    }
}
