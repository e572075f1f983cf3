package org.waymark.query.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;

/** What a batch of events changes in the documents of all views. Documents are made when they are written. */
final class BatchChanges {

    private static final int PART = 4_096;

    private final Runnable wrote;
    private final List<Supplier<RawBsonDocument>> states = new ArrayList<>();
    private final Map<JournalDocuments<?>, List<Supplier<RawBsonDocument>>> entries = new LinkedHashMap<>();

    /** @param wrote called after each part that is written */
    BatchChanges(Runnable wrote) {
        this.wrote = wrote;
    }

    void add(Supplier<RawBsonDocument> state) {
        states.add(state);
    }

    <E> void add(JournalDocuments<E> journal, List<JournalEntry<E>> written) {
        List<Supplier<RawBsonDocument>> documents = entries.computeIfAbsent(journal, none -> new ArrayList<>());
        written.forEach(entry -> documents.add(() -> journal.document(entry)));
    }

    /** Writes them: entries first, then the states that say which events were seen. */
    void writeTo(StateCollection collection) {
        entries.forEach((journal, documents) -> write(documents, journal::save));
        write(states, collection::save);
    }

    /** In parts, so that making the next needs no more memory than one, and a large batch is seen to get on. */
    private void write(List<Supplier<RawBsonDocument>> documents, Consumer<List<RawBsonDocument>> save) {
        for (int from = 0; from < documents.size(); from += PART) {
            List<Supplier<RawBsonDocument>> part = documents.subList(from, Math.min(documents.size(), from + PART));
            save.accept(part.stream().map(Supplier::get).toList());
            wrote.run();
        }
    }
}
