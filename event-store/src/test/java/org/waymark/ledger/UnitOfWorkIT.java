package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.FutureUtils;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.CommitReceipt;

/** The ledger beneath Axon's own event store transaction, as a command uses it. */
class UnitOfWorkIT {

    private static final EventCriteria CASE = EventCriteria.havingTags(Tag.of("case", "SG23/P1"));

    private final TestLedger ledger = new TestLedger();
    private final StorageEngineBackedEventStore store = new StorageEngineBackedEventStore(
            ledger.engine(), new SimpleEventBus(), event -> Set.of(Tag.of("case", "SG23/P1")));
    private final SimpleUnitOfWorkFactory units = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theReceiptIsInTheContextOnceTheCommandIsCommitted() {
        AtomicReference<@Nullable CommitReceipt> receipt = new AtomicReference<>();
        UnitOfWork unit = units.create();
        unit.runOnInvocation(context -> {
            assertThat(source(context)).isEmpty();
            append(context, "first");
            append(context, "second");
            context.runOnAfterCommit(c -> receipt.set(c.getResource(CommitReceipt.RESOURCE_KEY)));
        });

        FutureUtils.joinAndUnwrap(unit.execute());

        assertThat(receipt.get()).isNotNull();
        assertThat(receipt.get().lastPosition()).isEqualTo(1);
    }

    @Test
    void aCommandSeesItsCaseWithPositionsAndAppendsBehindIt() {
        run("first");
        run("second");

        assertThat(run("third")).containsExactly("0 first", "1 second");
        assertThat(run("fourth")).containsExactly("0 first", "1 second", "2 third");
    }

    @Test
    void ofTwoCommandsOnTheSameCaseAtOnceOneIsRefused() {
        UnitOfWork slow = units.create();
        slow.runOnInvocation(context -> {
            source(context);
            run("meanwhile");
            append(context, "too late");
        });

        assertThatThrownBy(() -> FutureUtils.joinAndUnwrap(slow.execute()))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(run("next")).containsExactly("0 meanwhile");
    }

    private List<String> run(String payload) {
        AtomicReference<List<String>> sourced = new AtomicReference<>(List.of());
        UnitOfWork unit = units.create();
        unit.runOnInvocation(context -> {
            sourced.set(source(context));
            append(context, payload);
        });
        FutureUtils.joinAndUnwrap(unit.execute());
        return sourced.get();
    }

    private List<String> source(ProcessingContext context) {
        EventStoreTransaction transaction = store.transaction(context);
        CompletableFuture<List<String>> seen = transaction
                .source(SourcingCondition.conditionFor(CASE))
                .reduce(List.<String>of(), (list, entry) -> {
                    long position = TrackingToken.fromContext(entry)
                            .orElseThrow()
                            .position()
                            .orElseThrow();
                    List<String> more = new ArrayList<>(list);
                    more.add(position + " " + entry.message().payload());
                    return more;
                });
        return seen.join();
    }

    private void append(ProcessingContext context, String payload) {
        store.transaction(context)
                .appendEvent(new GenericEventMessage(
                        new MessageType("waymark.Tested", "1"), payload, Map.of("actor", "lead")));
    }
}
