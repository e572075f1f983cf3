package org.waymark.command.dispatch;

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
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.StateManager;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;

/**
 * Handles one type of command: looks for an earlier answer to the same key, folds the entity, sees whether the
 * caller may, decides, stamps, appends.
 * Everything it reads becomes part of the append condition, so what it found still holds when the events are recorded.
 */
final class DecidingHandler<C extends StrategyCommand, E extends Entity> implements CommandHandler {

    private static final MessageType RESULT = new MessageType("waymark.Outcome");

    private final CommandType<C, E> type;
    private final EventStamper stamp;

    DecidingHandler(CommandType<C, E> type, EventStamper stamp) {
        this.type = type;
        this.stamp = stamp;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        C command = Objects.requireNonNull(type.commandClass().cast(message.payload()));
        CommandMetadata sent = CommandMetadata.from(message.metadata());
        return MessageStream.fromFuture(earlierAnswer(sent, context)
                .thenCompose(earlier ->
                        earlier == null ? decide(command, sent, context) : CompletableFuture.completedFuture(earlier))
                .thenApply(outcome -> new GenericCommandResultMessage(RESULT, outcome)));
    }

    private CompletableFuture<@Nullable Outcome> earlierAnswer(CommandMetadata sent, ProcessingContext context) {
        if (sent.key() == null) {
            return CompletableFuture.completedFuture(null);
        }
        return source(Position.START, Tag.of(EventTags.IDEMPOTENCY_KEY, sent.key()), context)
                .reduce(PreviousOutcome.none(), (earlier, entry) -> PreviousOutcome.in(entry))
                .thenApply(earlier -> earlier.answerTo(sent));
    }

    private CompletableFuture<Outcome> decide(C command, CommandMetadata sent, ProcessingContext context) {
        return context.component(StateManager.class)
                .loadEntity(type.entityClass(), type.entityId().apply(command), context)
                .thenCompose(entity -> {
                    DecisionContext asked =
                            new DecisionContext(sent, CommandAuthorization.role(type, sent, entity.rules()));
                    return unchangedSince(
                                    sent.expectedPosition(), type.subject().apply(command), context)
                            .thenCompose(unchanged -> decisionIsThere(command.strategy(), sent.decision(), context))
                            .thenApply(there ->
                                    append(type.decide().decide(entity, command, asked), entity, asked, context));
                });
    }

    private CompletableFuture<?> unchangedSince(@Nullable Long position, Tag subject, ProcessingContext context) {
        if (position == null) {
            return CompletableFuture.completedFuture(null);
        }
        Position start = position < 0 ? Position.START : new GlobalIndexConsistencyMarker(position).position();
        return source(start, subject, context)
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

    /** The decision that a command says it carries out was recorded, and is one. */
    private static CompletableFuture<?> decisionIsThere(
            StrategyCode strategy, @Nullable String decision, ProcessingContext context) {
        if (decision == null) {
            return CompletableFuture.completedFuture(null);
        }
        return source(Position.START, EventTags.caseOf(new CaseId(strategy, decision)), context)
                .reduce(false, (there, entry) -> there || CommandAuthorization.isDecision(entry.message()))
                .thenAccept(there -> {
                    if (!there) {
                        throw Refusal.at(
                                "decision",
                                Refusal.Kind.RULE,
                                "decision.unknown",
                                "There is no decision " + decision + " in strategy " + strategy
                                        + ". Check the reference, or record the decision first.");
                    }
                });
    }

    private static MessageStream<? extends EventMessage> source(Position start, Tag tag, ProcessingContext context) {
        return context.component(EventStore.class)
                .transaction(context)
                .source(SourcingCondition.conditionFor(start, EventCriteria.havingTags(tag)));
    }

    private Outcome append(Decision decision, E entity, DecisionContext asked, ProcessingContext context) {
        EventAppender.forContext(context).append(stamp.onto(decision, entity, type.name(), asked));
        return Outcome.of(decision.id(), context);
    }
}
