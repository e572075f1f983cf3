package org.waymark.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.waymark.command.RunningService;
import org.waymark.command.dispatch.FoldedEntities.Folded;
import org.waymark.events.json.EventJsonConverter;
import org.waymark.ledger.LedgerEventMessage;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.testing.TestDatabase;

/** What a service keeps of entities is what folding them anew comes to. */
public final class KeptEntities {

    private KeptEntities() {}

    /** Asserts it of every entity that the service would go on from now, of which there must be some. */
    public static void areAsFoldedAnew(RunningService service, TestDatabase database) {
        long erasures = service.context().getBean(MongoEventStorageEngine.class).erasures();
        Map<FoldedEntities.Key, Folded<?>> kept = service.context()
                .getBean(AxonConfiguration.class)
                .getComponent(FoldedEntities.class)
                .kept();
        assertThat(kept).isNotEmpty();
        assertThat(kept.values())
                .as("none is from before texts were erased")
                .allMatch(folded -> folded.erasures() == erasures);
        CommandRegistry commands = service.context().getBean(CommandRegistry.class);
        try (MongoEventStorageEngine engine = new MongoEventStorageEngine(
                database.database(),
                new EventJsonConverter(),
                LedgerSettings.withDefaults(),
                Clock.systemUTC(),
                new LedgerSignal(),
                new SimpleMeterRegistry())) {
            kept.forEach((key, folded) -> assertThat(fields(folded.entity()))
                    .as("%s at %d", key, folded.position())
                    .isEqualTo(fields(foldedAnew(commands, key, folded.position(), engine))));
        }
    }

    private static Entity foldedAnew(
            CommandRegistry commands, FoldedEntities.Key key, long position, MongoEventStorageEngine engine) {
        EntityType<?, ?> type = commands.features().stream()
                .flatMap(feature -> feature.entities().stream())
                .filter(each -> each.entityClass() == key.entity())
                .findFirst()
                .orElseThrow();
        return folded(type, key.id(), position, engine);
    }

    private static <I, E extends Entity> E folded(
            EntityType<I, E> type, Object id, long position, MongoEventStorageEngine engine) {
        E entity = type.empty().get();
        engine.source(
                        SourcingCondition.conditionFor(
                                type.criteria().apply(type.idClass().cast(id))),
                        null)
                .reduce(entity, (evolved, entry) -> {
                    if (entry.message() instanceof LedgerEventMessage event && event.position() <= position) {
                        evolved.evolve(RecordedEvents.of(event), event.metadata());
                    }
                    return evolved;
                })
                .join();
        return entity;
    }

    private static String fields(Object entity) {
        return WatchedCommands.fields(entity);
    }
}
