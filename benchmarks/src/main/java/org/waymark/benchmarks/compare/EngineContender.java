package org.waymark.benchmarks.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.events.CaseId;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.EventType;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;

/** A storage engine of Axon, ours or theirs: what is done to it knows only Axon's interface, and so is the same. */
abstract class EngineContender implements Contender {

    private static final String COMMENT =
            "The pilot is staffed and the second cohort starts in spring; one post is open";

    /** What a caller knows of the case it appended to last. */
    private record Known(CaseId id, int events, ConsistencyMarker marker) {}

    abstract EventStorageEngine engine();

    /** The tags that this engine can take of those that an event has. */
    abstract Set<Tag> tags(WaymarkEvent event);

    @Override
    public Operation append(ComparedCases cases, int callers) {
        Known[] known = new Known[callers];
        return (caller, turn) -> {
            CaseId id = cases.now(caller);
            Known before = known[caller];
            if (before == null || !before.id().equals(id)) {
                before = new Known(id, 0, ConsistencyMarker.ORIGIN);
            }
            known[caller] = append(before).join();
            cases.accepted(caller);
        };
    }

    @Override
    public Operation command(ComparedCases cases, Tries tries) {
        return (caller, turn) -> {
            tries.tried();
            for (int refused = 1; !isAccepted(cases.now(caller)); refused++) {
                pause(refused);
                tries.tried();
            }
            cases.accepted(caller);
            tries.accepted();
        };
    }

    /** As command-service pauses before it decides again: longer each time, and never in step with others. */
    private static void pause(int refused) {
        long longest = Math.min(60, 1L << Math.min(refused, 6));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest * 1_000_000 + 1));
    }

    /** {@return whether it was accepted; otherwise somebody was quicker} */
    private boolean isAccepted(CaseId id) {
        Known known = source(id);
        try {
            append(known).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof AppendEventsTransactionRejectedException) {
                return false;
            }
            throw e;
        }
    }

    private Known source(CaseId id) {
        return engine().source(SourcingCondition.conditionFor(criteria(id)), null)
                .reduce(new Known(id, 0, ConsistencyMarker.ORIGIN), EngineContender::sourced)
                .join();
    }

    /** The last entry has no event, only the marker of what was read. */
    private static Known sourced(Known known, MessageStream.Entry<EventMessage> entry) {
        ConsistencyMarker marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
        return marker == null
                ? new Known(known.id(), known.events() + 1, known.marker())
                : new Known(known.id(), known.events(), marker);
    }

    private CompletableFuture<Known> append(Known known) {
        AppendCondition condition =
                AppendCondition.withCriteria(criteria(known.id())).withMarker(known.marker());
        return append(condition, List.of(message(report(known.id(), known.events() + 1))))
                .thenApply(marker -> new Known(known.id(), known.events() + 1, marker));
    }

    /** {@return the marker behind what was appended} */
    final CompletableFuture<ConsistencyMarker> append(AppendCondition condition, List<TaggedEventMessage<?>> events) {
        return engine().appendEvents(condition, null, List.copyOf(events)).thenCompose(EngineContender::commit);
    }

    @SuppressWarnings("unchecked") // the transaction is given back what it gave
    private static CompletableFuture<ConsistencyMarker> commit(AppendTransaction<?> transaction) {
        AppendTransaction<@Nullable Object> any = (AppendTransaction<@Nullable Object>) transaction;
        return any.commit(null).thenCompose(result -> any.afterCommit(result, null));
    }

    @Override
    public long stream(long events) {
        TrackingToken start = engine().firstToken(null).join();
        MessageStream<EventMessage> stream = engine().stream(StreamingCondition.startingFrom(start), null);
        long count = 0;
        while (count < events) {
            count += stream.next().isPresent() ? 1 : 0;
        }
        stream.close();
        return count;
    }

    final TaggedEventMessage<?> message(WaymarkEvent event) {
        EventType type = EventType.of(event);
        Map<String, String> metadata = Map.of(
                EventMetadata.ACTOR, "lead",
                EventMetadata.ROLE, Role.LEAD.name(),
                EventMetadata.COMMAND, "report-stage-progress",
                EventMetadata.CORRELATION_ID, UUID.randomUUID().toString(),
                EventMetadata.AS_AT, "2024-06-30");
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType(type.name(), type.version()), EventJson.write(event), metadata),
                tags(event));
    }

    private static WaymarkEvent report(CaseId id, int number) {
        Stage stage = Stage.DEFAULT_SCHEME.get(number % Stage.DEFAULT_SCHEME.size());
        return new StageProgressReported(
                id.strategy(), id.ref(), new StageReport(number, stage, 1, RatingLevel.GREEN, 1, COMMENT, null));
    }

    private static EventCriteria criteria(CaseId id) {
        return EventCriteria.havingTags(EventTags.caseOf(id));
    }
}
