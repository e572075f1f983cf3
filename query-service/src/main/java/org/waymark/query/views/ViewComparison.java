package org.waymark.query.views;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.tokens.ClaimedPositions.Position;

/**
 * Compares what is stored of views, states and entries, with a fold of the ledger, each view as far as it has come. All states
 * of a view are in memory while it is compared. Nobody may write meanwhile.
 */
public final class ViewComparison {

    private static final int MOST_EVENTS = 4_096;

    private final MongoDatabase database;
    private final LedgerReader ledger;
    private final Map<String, Position> positions;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> differing = new LinkedHashSet<>();
    private long compared;

    /** @param positions how far what is stored of each view has come */
    public ViewComparison(MongoDatabase database, LedgerReader ledger, StoredPositions positions) {
        this.database = database;
        this.ledger = ledger;
        this.positions = positions.get();
    }

    /** How many documents were compared. */
    public long compared() {
        return compared;
    }

    /** Each document that is not what the ledger says, in words. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** Has the views that differ folded anew, by Waymark where it runs, or when it is next started. */
    public void foldAnew() {
        DamagedViews damaged = new DamagedViews(database);
        differing.forEach(view -> damaged.report(new DamagedViewException(
                view, new IllegalStateException("it is not what a fold of the ledger gives"))));
    }

    /** Compares some views; one that was never written, or is to be folded anew, is passed over. */
    public void compare(Collection<View<?>> views) {
        views.forEach(this::compare);
    }

    private <S> void compare(View<S> view) {
        Position position = positions.get(view.name());
        if (position == null || position.version() != view.version()) {
            return;
        }
        ViewFold<S> folding = ViewFold.fresh(view, new LedgerHistory(ledger));
        EntryWriter<S> entries = view instanceof Journal<S, ?> journal ? comparing(journal) : EntryWriter.none();
        List<RecordedEvent> batch = new ArrayList<>();
        ledger.forEach(EventCriteria.havingAnyTag(), 0, position.position(), stored -> {
            batch.add(StoredEvents.recorded(stored));
            if (batch.size() == MOST_EVENTS) {
                entries.fold(folding, batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            entries.fold(folding, batch);
        }
        compareStates(view, folding, position.position());
    }

    private <S> void compareStates(View<S> view, ViewFold<S> folding, long position) {
        Map<String, RawBsonDocument> expected = new HashMap<>();
        folding.changed().forEach(state -> expected.put(state.id(), StateDocument.write(view, state)));
        StateCollection states = new StateCollection(database);
        List<RawBsonDocument> stored;
        try {
            stored = states.of(view);
        } catch (DamagedViewException e) {
            differ(view, "what is stored cannot be read", "");
            return;
        }
        for (RawBsonDocument document : stored) {
            compared++;
            try {
                StoredState<S> read = StateDocument.read(view, document);
                @Nullable RawBsonDocument folded = expected.remove(read.id());
                if (read.seen() <= position && !StateDocument.write(view, read).equals(folded)) {
                    differ(view, read.id(), folded == null ? "is stored, but not in the ledger" : "is another");
                }
            } catch (DamagedViewException e) {
                String id = StateDocument.idWithin(view, document);
                expected.remove(id);
                differ(view, id, "is damaged");
            }
        }
        expected.keySet().stream().sorted().forEach(id -> differ(view, id, "is missing"));
    }

    private <S, E> EntryWriter<S> comparing(Journal<S, E> journal) {
        JournalDocuments<E> documents = new JournalDocuments<>(database, journal);
        return EntryWriter.of(journal, written -> compareEntries(journal, documents, written));
    }

    private <E> void compareEntries(
            Journal<?, E> journal, JournalDocuments<E> documents, List<JournalEntry<E>> written) {
        Map<Long, RawBsonDocument> stored = new HashMap<>();
        try {
            documents
                    .stored(written.getFirst().position(), written.getLast().position())
                    .forEach(document -> stored.put(JournalDocuments.position(document), document));
        } catch (DamagedViewException e) {
            differ(journal, "entries from " + written.getFirst().position(), "cannot be read");
            return;
        }
        for (JournalEntry<E> entry : written) {
            compared++;
            @Nullable RawBsonDocument document = stored.remove(entry.position());
            String id = "entry " + entry.position();
            if (document == null) {
                differ(journal, id, "is missing");
            } else if (!RawDocuments.isIntact(document)) {
                differ(journal, id, "is damaged");
            } else if (!isWritten(documents, entry, document)) {
                differ(journal, id, "is another");
            }
        }
        stored.keySet().stream()
                .sorted()
                .forEach(position -> differ(journal, "entry " + position, "is stored, but not in the ledger"));
    }

    /** An earlier release may have written the same without a checksum, and terms in another order in each process. */
    private static <E> boolean isWritten(JournalDocuments<E> documents, JournalEntry<E> entry, RawBsonDocument stored) {
        RawBsonDocument expected = documents.document(entry);
        return Objects.equals(stored, expected) || RawDocuments.saySame(stored, expected);
    }

    private void differ(View<?> view, String id, String how) {
        differing.add(view.name());
        differences.add((view.name() + " " + id + " " + how).strip());
    }
}
