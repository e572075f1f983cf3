package org.waymark.query.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;

/** What a batch of events changes in the documents of all views. Documents are made when they are written. */
final class BatchChanges {

    private final List<Supplier<RawBsonDocument>> states = new ArrayList<>();
    private final Map<JournalDocuments<?>, List<Supplier<RawBsonDocument>>> entries = new LinkedHashMap<>();

    void add(Supplier<RawBsonDocument> state) {
        states.add(state);
    }

    <E> void add(JournalDocuments<E> journal, List<JournalEntry<E>> written) {
        List<Supplier<RawBsonDocument>> documents = entries.computeIfAbsent(journal, none -> new ArrayList<>());
        written.forEach(entry -> documents.add(() -> journal.document(entry)));
    }

    /** Writes them: entries first, then the states that say which events were seen. */
    void writeTo(StateCollection collection) {
        entries.forEach((journal, documents) -> journal.save(made(documents)));
        collection.save(made(states));
    }

    private static List<RawBsonDocument> made(List<Supplier<RawBsonDocument>> documents) {
        return documents.stream().map(Supplier::get).toList();
    }
}
