package org.waymark.command.dispatch;

import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * An entity, and the events it is folded from. The same criteria are the append condition: a decision is recorded only if
 * no event that matches them came in between (docs/adr/0002).
 *
 * @param <I> its id
 * @param <E> the entity
 */
public record EntityType<I, E extends Entity>(
        Class<I> idClass, Class<E> entityClass, Supplier<E> empty, Function<I, EventCriteria> criteria) {}
