package org.waymark.command.system;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.StateManager;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventTags;

/**
 * Handles one type of command: looks for an earlier answer to the same key, folds the entity, decides, stamps, appends.
 * Everything it reads becomes part of the append condition, so what it found still holds when the events are recorded.
 */
final class DecidingHandler<C extends StrategyCommand, E extends Entity> implements CommandHandler {

    private static final MessageType RESULT = new MessageType("waymark.Outcome");

    private final CommandType<C, E> type;
    private final Stamp stamp;

    DecidingHandler(CommandType<C, E> type, Stamp stamp) {
        this.type = type;
        this.stamp = stamp;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        C command = Objects.requireNonNull(type.commandClass().cast(message.payload()));
        Asked asked = Asked.from(message.metadata());
        return MessageStream.fromFuture(earlierAnswer(asked, context)
                .thenCompose(earlier ->
                        earlier == null ? decide(command, asked, context) : CompletableFuture.completedFuture(earlier))
                .thenApply(outcome -> new GenericCommandResultMessage(RESULT, outcome)));
    }

    private CompletableFuture<@Nullable Outcome> earlierAnswer(Asked asked, ProcessingContext context) {
        if (asked.key() == null) {
            return CompletableFuture.completedFuture(null);
        }
        Tag key = Tag.of(EventTags.IDEMPOTENCY_KEY, asked.key());
        return context.component(EventStore.class)
                .transaction(context)
                .source(SourcingCondition.conditionFor(EventCriteria.havingTags(key)))
                .reduce(Earlier.none(), (earlier, entry) -> Earlier.in(entry))
                .thenApply(earlier -> earlier.answerTo(asked));
    }

    private CompletableFuture<Outcome> decide(C command, Asked asked, ProcessingContext context) {
        return unchangedSince(asked.expectedPosition(), type.subject().apply(command), context)
                .thenCompose(unchanged -> context.component(StateManager.class)
                        .loadEntity(type.entityClass(), type.entityId().apply(command), context))
                .thenApply(entity -> append(type.decide().decide(entity, command, asked), entity, asked, context));
    }

    private CompletableFuture<?> unchangedSince(@Nullable Long position, Tag subject, ProcessingContext context) {
        if (position == null) {
            return CompletableFuture.completedFuture(null);
        }
        Position start = position < 0 ? Position.START : new GlobalIndexConsistencyMarker(position).position();
        return context.component(EventStore.class)
                .transaction(context)
                .source(SourcingCondition.conditionFor(start, EventCriteria.havingTags(subject)))
                .reduce(false, (changed, entry) -> true)
                .thenAccept(changed -> {
                    if (changed) {
                        throw Refusal.of(
                                Refusal.Kind.CONFLICT,
                                "case.changed-meanwhile",
                                "Somebody changed this after position " + position
                                        + ". Look at what it is now, then send your change again.");
                    }
                });
    }

    private Outcome append(Decision decision, E entity, Asked asked, ProcessingContext context) {
        EventAppender.forContext(context).append(stamp.onto(decision, entity, type.name(), asked));
        return Outcome.of(decision.id(), context);
    }
}
