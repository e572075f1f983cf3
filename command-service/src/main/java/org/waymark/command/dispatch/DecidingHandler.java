package org.waymark.command.dispatch;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
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
import org.axonframework.modelling.repository.ManagedEntity;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.CommandType.CurrentState;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Handles one type of command: looks for the answer given before under the same key (once more before it refuses), folds the entity, sees whether the
 * caller may, decides, stamps the events and appends them.
 * Everything it reads becomes part of the append condition, so what it found still holds when the events are recorded.
 */
final class DecidingHandler<C extends StrategyCommand, E extends Entity> implements CommandHandler {

    private static final MessageType RESULT = new MessageType("waymark.Outcome");

    /** How much is told of what stands there now. */
    private static final int SHOWN = 1_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma 'on' d MMMM uuuu", Locale.UK);

    private final CommandType<C, E> type;
    private final EventStamper stamper;
    private final KnownPeople people;

    DecidingHandler(CommandType<C, E> type, EventStamper stamper, KnownPeople people) {
        this.type = type;
        this.stamper = stamper;
        this.people = people;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext processing) {
        C command = Objects.requireNonNull(type.commandClass().cast(message.payload()));
        CommandMetadata metadata = CommandMetadata.from(message.metadata());
        return MessageStream.fromFuture(previousOutcome(metadata, processing)
                .thenCompose(previous -> previous == null
                        ? decide(command, metadata, processing)
                        : CompletableFuture.completedFuture(previous))
                .exceptionallyCompose(failure -> recordedMeanwhile(failure, metadata, processing))
                .thenApply(outcome -> new GenericCommandResultMessage(RESULT, outcome)));
    }

    private CompletableFuture<@Nullable Outcome> previousOutcome(
            CommandMetadata metadata, ProcessingContext processing) {
        IdempotencyKey key = metadata.key();
        if (key == null) {
            return CompletableFuture.completedFuture(null);
        }
        return source(Position.START, Tag.of(EventTags.IDEMPOTENCY_KEY, key.hash()), processing)
                .reduce(PreviousOutcome.none(), (previous, entry) -> PreviousOutcome.in(entry))
                .thenApply(previous -> previous.answerTo(key));
    }

    /**
     * The same request may have been recorded after this one looked for its key, and be what refuses it: then the answer is
     * that of the one recorded.
     */
    private CompletableFuture<Outcome> recordedMeanwhile(
            Throwable failure, CommandMetadata metadata, ProcessingContext processing) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof Refusal)) {
            return CompletableFuture.failedFuture(cause);
        }
        return previousOutcome(metadata, processing)
                .thenCompose(previous -> previous == null
                        ? CompletableFuture.failedFuture(cause)
                        : CompletableFuture.completedFuture(previous));
    }

    private CompletableFuture<Outcome> decide(C command, CommandMetadata metadata, ProcessingContext processing) {
        return processing
                .component(StateManager.class)
                .loadManagedEntity(type.entityClass(), type.entityId().apply(command), processing)
                .thenCompose(managed -> {
                    CommandAuthorization.role(
                            type, metadata.caller(), managed.entity().strategyContext());
                    return withFurther(managed, command, new HashSet<>(), processing);
                })
                .thenCompose(entity -> {
                    Role role = CommandAuthorization.role(type, metadata.caller(), entity.strategyContext());
                    NamedPeople.mustBeKnown(command, people);
                    DecisionContext context = new DecisionContext(metadata, role);
                    CommonFields fields = metadata.fields();
                    return unchangedSince(
                                    fields.expectedPosition(),
                                    type.subject().of(entity, command),
                                    new Shown(
                                            entity.strategyContext().timeZone(),
                                            type.standing().of(entity, command)),
                                    processing)
                            .thenCompose(unchanged -> decisionExists(command.strategy(), fields.decision(), processing))
                            .thenApply(exists -> append(
                                    type.decide().decide(entity, command, context), entity, context, processing));
                });
    }

    /**
     * The entity with whatever else the decision rests on, which it tells from what it has read so far.
     *
     * @param read tags of what it has read in this way
     */
    private CompletableFuture<E> withFurther(
            ManagedEntity<?, E> managed, C command, Set<Tag> read, ProcessingContext processing) {
        Set<Tag> wanted = new LinkedHashSet<>(type.further().of(managed.entity(), command));
        wanted.removeAll(read);
        if (wanted.isEmpty()) {
            return CompletableFuture.completedFuture(managed.entity());
        }
        read.addAll(wanted);
        List<EventCriteria> criteria =
                wanted.stream().<EventCriteria>map(EventCriteria::havingTags).toList();
        return source(Position.START, EventCriteria.either(criteria), processing)
                .reduce(managed, (changed, entry) -> {
                    changed.applyStateChange(entity -> {
                        entity.evolve(
                                RecordedEvents.of(entry.message()),
                                entry.message().metadata());
                        return entity;
                    });
                    return changed;
                })
                .thenCompose(changed -> withFurther(changed, command, read, processing));
    }

    private static CompletableFuture<?> unchangedSince(
            @Nullable Long position, Tag subject, Shown shown, ProcessingContext processing) {
        if (position == null) {
            return CompletableFuture.completedFuture(null);
        }
        Position start = position < 0 ? Position.START : new GlobalIndexConsistencyMarker(position).position();
        return processing
                .component(EventStorageEngine.class)
                .latestToken(processing)
                .thenAccept(latest -> mustBeRecorded(position, latest.position().orElse(-1)))
                .thenCompose(recorded -> changesSince(start, subject, shown, processing));
    }

    /** Nobody was ever told a position beyond the end. */
    private static void mustBeRecorded(long position, long head) {
        if (position > head) {
            throw Refusal.at(
                    "expectedPosition",
                    Refusal.Kind.MALFORMED,
                    "position.not-recorded",
                    "expectedPosition " + position + " is beyond the end of the ledger, which is at " + head
                            + ". Give the position of an answer.");
        }
    }

    private static CompletableFuture<?> changesSince(
            Position start, Tag subject, Shown shown, ProcessingContext processing) {
        return source(start, subject, processing)
                .reduce(Optional.<EventMessage>empty(), (last, entry) -> Optional.of(entry.message()))
                .thenAccept(last -> last.ifPresent(change -> {
                    throw changedMeanwhile(change, shown);
                }));
    }

    /** @param now what stands there now; null where that is not told */
    private record Shown(ZoneId zone, @Nullable CurrentState now) {

        String inWords() {
            return now == null ? "" : " It now says: “" + Texts.beginning(now.words(), SHOWN) + "”.";
        }

        List<FieldError> fields() {
            return now == null ? List.of() : now.fields();
        }
    }

    private static Refusal changedMeanwhile(EventMessage change, Shown shown) {
        return Refusal.of(
                Refusal.Kind.CONFLICT,
                "case.changed-meanwhile",
                "%s changed this at %s.%s Check your changes against theirs, then save again."
                        .formatted(
                                change.metadata().getOrDefault(EventMetadata.ACTOR, "Somebody"),
                                TIME.format(change.timestamp().atZone(shown.zone())),
                                shown.inWords()),
                shown.fields());
    }

    /** Insists that something can carry out the decision which a command names. */
    private static CompletableFuture<?> decisionExists(
            StrategyCode strategy, @Nullable Ref decision, ProcessingContext processing) {
        if (decision == null) {
            return CompletableFuture.completedFuture(null);
        }
        return source(Position.START, EventTags.caseOf(decision.in(strategy)), processing)
                .reduce(NamedDecision.UNKNOWN, (named, entry) -> named.after(RecordedEvents.of(entry.message())))
                .thenAccept(named -> named.mustBeToCarryOut(strategy, decision));
    }

    private static MessageStream<? extends EventMessage> source(Position start, Tag tag, ProcessingContext processing) {
        return source(start, EventCriteria.havingTags(tag), processing);
    }

    private static MessageStream<? extends EventMessage> source(
            Position start, EventCriteria criteria, ProcessingContext processing) {
        return processing
                .component(EventStore.class)
                .transaction(processing)
                .source(SourcingCondition.conditionFor(start, criteria));
    }

    private Outcome append(Decision decision, E entity, DecisionContext context, ProcessingContext processing) {
        EventAppender.forContext(processing).append(stamper.stamp(decision, entity, type.name(), context));
        return Outcome.of(decision.id(), processing);
    }
}
