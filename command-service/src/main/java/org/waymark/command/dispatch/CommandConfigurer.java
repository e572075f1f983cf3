package org.waymark.command.dispatch;

import java.time.Clock;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.modelling.configuration.EntityModule;
import org.axonframework.modelling.configuration.StateBasedEntityModule;
import org.waymark.events.json.EventJsonConverter;

/** The one Axon configuration of this service. Tests run on the same, with another storage engine. */
public final class CommandConfigurer {

    private CommandConfigurer() {}

    /** What decides and records the commands of a registry. */
    public static EventSourcingConfigurer configure(
            CommandRegistry registry, EventStorageEngine engine, LedgerNews ledger, Clock clock, KnownPeople people) {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create()
                .registerEventStorageEngine(config -> engine)
                .registerTagResolver(config -> new LedgerTags())
                .componentRegistry(components -> components
                        .registerComponent(FoldedEntities.class, config -> new FoldedEntities(ledger))
                        .registerComponent(Converter.class, config -> new EventJsonConverter())
                        .registerComponent(EventConverter.class, config -> new EventJsonConverter())
                        // Axon would put its own correlation ids over ours.
                        .registerComponent(
                                CorrelationDataProviderRegistry.class,
                                config -> new DefaultCorrelationDataProviderRegistry()));
        registry.features().stream()
                .flatMap(feature -> feature.entities().stream())
                .forEach(entity -> configurer.registerEntity(module(entity, ledger)));
        return configurer.registerCommandHandlingModule(handlers(registry, new EventStamper(clock), people));
    }

    private static <I, E extends Entity> EntityModule<I, E> module(EntityType<I, E> type, LedgerNews ledger) {
        return StateBasedEntityModule.declarative(type.idClass(), type.entityClass())
                .repository(config -> new FoldedRepository<>(
                        type, config.getComponent(EventStore.class), config.getComponent(FoldedEntities.class), ledger))
                .build();
    }

    private static CommandHandlingModule.CommandHandlerPhase handlers(
            CommandRegistry registry, EventStamper stamper, KnownPeople people) {
        CommandHandlingModule.CommandHandlerPhase handlers =
                CommandHandlingModule.named("waymark-commands").commandHandlers();
        registry.all()
                .forEach(type -> handlers.commandHandler(
                        new QualifiedName(type.commandClass()), new DecidingHandler<>(type, stamper, people)));
        return handlers;
    }
}
