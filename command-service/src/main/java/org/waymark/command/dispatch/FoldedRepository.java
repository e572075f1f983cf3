package org.waymark.command.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;
import org.waymark.command.dispatch.FoldedEntities.Folded;
import org.waymark.command.dispatch.FoldedEntities.Key;

/**
 * Folds entities of one type from the ledger, from where they were when last folded. Each reading is part of the append condition
 * of its unit of work, as with Axon's own repository of event-sourced entities; which folds anew each time, and then takes in
 * what is appended, though no decision comes after.
 *
 * @param <I> their ids
 * @param <E> their class
 */
final class FoldedRepository<I, E extends Entity> implements Repository.LifecycleManagement<I, E> {

    private final EntityType<I, E> type;
    private final EventStore store;
    private final FoldedEntities memory;
    private final LedgerNews ledger;

    FoldedRepository(EntityType<I, E> type, EventStore store, FoldedEntities memory, LedgerNews ledger) {
        this.type = type;
        this.store = store;
        this.memory = memory;
        this.ledger = ledger;
    }

    @Override
    public Class<E> entityType() {
        return type.entityClass();
    }

    @Override
    public Class<I> idType() {
        return type.idClass();
    }

    @Override
    public CompletableFuture<ManagedEntity<I, E>> load(I id, ProcessingContext processing) {
        return loadOrCreate(id, processing);
    }

    /** The entity as it is now; without any events, as it is before the first. */
    @Override
    public CompletableFuture<ManagedEntity<I, E>> loadOrCreate(I id, ProcessingContext processing) {
        Key key = new Key(type.entityClass(), id);
        Folded<E> kept = memory.take(key);
        if (kept != null && kept.erasures() != ledger.erasures()) {
            kept = null;
        }
        return (kept == null ? read(id, nothing(), processing) : goOn(id, kept, processing)).thenApply(folded -> {
            Lent<I, E> lent = new Lent<>(id, folded.entity());
            processing.doFinally(_ -> {
                if (lent.unchanged) {
                    memory.keep(key, folded);
                }
            });
            return lent;
        });
    }

    private Folded<E> nothing() {
        return new Folded<>(type.empty().get(), -1, ledger.erasures(), 0);
    }

    /**
     * Where texts were erased just now, nothing may remain of them: the command is decided again, on an entity that is folded anew. Axon
     * can't read the same criteria twice in one unit of work.
     */
    private CompletableFuture<Folded<E>> goOn(I id, Folded<E> kept, ProcessingContext processing) {
        return read(id, kept, processing).thenApply(folded -> {
            if (folded.erasures() != ledger.erasures()) {
                throw new AppendEventsTransactionRejectedException("Texts were erased while the entity was read");
            }
            return folded;
        });
    }

    /** Whatever this node knew of before it read is among what it read, so the entity is complete up to there. */
    private CompletableFuture<Folded<E>> read(I id, Folded<E> from, ProcessingContext processing) {
        long known = ledger.known();
        Position start =
                from.position() < 0 ? Position.START : new GlobalIndexConsistencyMarker(from.position()).position();
        return store.transaction(processing)
                .source(SourcingCondition.conditionFor(start, type.criteria().apply(id)))
                .reduce(from, (folded, entry) -> folded.with(entry.message()))
                .thenApply(folded -> folded.completeTo(known));
    }

    /** Entities come from events alone. */
    @Override
    public ManagedEntity<I, E> persist(I id, E entity, ProcessingContext processing) {
        throw new UnsupportedOperationException("An entity is what its events say: append events instead");
    }

    /** Nothing here was loaded by another repository. */
    @Override
    public ManagedEntity<I, E> attach(ManagedEntity<I, E> entity, ProcessingContext processing) {
        throw new UnsupportedOperationException("An entity is what its events say: load it instead");
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("idType", idType());
        descriptor.describeProperty("entityType", entityType());
    }

    /** An entity in the hands of a command. Once changed, it is no longer what its boundary says, and not kept. */
    private static final class Lent<I, E> implements ManagedEntity<I, E> {

        private final I id;
        private E entity;
        private boolean unchanged = true;

        private Lent(I id, E entity) {
            this.id = id;
            this.entity = entity;
        }

        @Override
        public I identifier() {
            return id;
        }

        @Override
        public E entity() {
            return entity;
        }

        @Override
        public E applyStateChange(UnaryOperator<E> change) {
            unchanged = false;
            entity = change.apply(entity);
            return entity;
        }
    }
}
