package org.waymark.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.EventType;
import org.waymark.events.RecordedEvent;
import org.waymark.ledger.LedgerEventMessage;

/**
 * Keeps the documents of one view up to date: a batch of events is folded at once, with one read and one write.
 *
 * <p>The batch is written before its token is stored, so that after a crash events come again and are ignored.
 */
final class LiveView<S> implements EventHandlingComponent {

    private static final Logger log = LoggerFactory.getLogger(LiveView.class);

    private final ResourceKey<List<LedgerEventMessage>> batchKey = ResourceKey.withLabel("waymark.batch");
    private final View<S> view;
    private final ViewDocuments<S> documents;
    private final EarlierEvents earlier;
    private final EntryWriter<S> entries;
    private final RedactionRefold<S> refolding;
    private final ViewHealth health;
    private final Runnable advanced;

    /** @param advanced called after a batch is stored with its token */
    LiveView(
            View<S> view,
            ViewDocuments<S> documents,
            EarlierEvents earlier,
            EntryWriter<S> entries,
            RedactionRefold<S> refolding,
            ViewHealth health,
            Runnable advanced) {
        this.view = view;
        this.documents = documents;
        this.earlier = earlier;
        this.entries = entries;
        this.refolding = refolding;
        this.health = health;
        this.advanced = advanced;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        context.computeResourceIfAbsent(batchKey, () -> begin(context)).add((LedgerEventMessage) event);
        return MessageStream.empty();
    }

    private List<LedgerEventMessage> begin(ProcessingContext context) {
        List<LedgerEventMessage> batch = new ArrayList<>();
        context.runOnPostInvocation(ignored -> process(batch));
        context.runOnAfterCommit(ignored -> advanced.run());
        return batch;
    }

    private void process(List<LedgerEventMessage> batch) {
        try {
            takeIn(batch);
            health.wentOn(view);
        } catch (RuntimeException e) {
            health.failed(view, e);
            log.error("View {} stops: {}", view.name(), e.getMessage(), e);
            throw e;
        }
    }

    /** All of a batch or nothing, so that the documents are never further than the position the view tells. */
    private void takeIn(List<LedgerEventMessage> batch) {
        List<RecordedEvent> events = batch.stream().map(StoredEvents::recorded).toList();
        Set<String> ids = events.stream().flatMap(this::id).collect(Collectors.toSet());
        ViewFold<S> folding = new ViewFold<>(view, documents.load(ids), earlier);
        entries.fold(folding, events);
        documents.save(folding.changed());
        refolding.afterRedactionsIn(events);
    }

    private Stream<String> id(RecordedEvent recorded) {
        return view.key(recorded).stream()
                .map(key -> StoredState.id(recorded.event().strategy(), key));
    }

    /** Every event, known or not: one that this release does not know must stop the view, not pass it by. */
    @Override
    public boolean supports(QualifiedName eventName) {
        return true;
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return EventType.all().stream()
                .map(type -> new QualifiedName(type.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One sequence: a view folds the ledger in its order. */
    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return view.name();
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName name, EventHandler eventHandler) {
        throw new UnsupportedOperationException("A live view handles every event itself");
    }
}
