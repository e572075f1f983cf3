package org.waymark.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.embedded.RandomThings;
import org.waymark.embedded.store.Bson;

/** Whatever was inserted, changed and deleted, an indexed query finds what a full scan finds. */
class IndexedQueryPropertyTest {

    private static final int CHANGES = 300;
    private static final int QUERIES = 400;

    static Stream<Long> seeds() {
        long first = Long.getLong("seed", System.nanoTime());
        return Stream.iterate(first, seed -> seed + 1).limit(Long.getLong("seeds", 40));
    }

    @ParameterizedTest(name = "-Dseed={0} -Dseeds=1")
    @MethodSource("seeds")
    void findsWhatAFullScanFinds(long seed) {
        System.out.println("IndexedQueryPropertyTest seed " + seed);
        RandomThings random = new RandomThings(seed);
        TestCollection things = TestCollection.inMemory();
        things.index("tags", "_id");
        things.index("a");
        things.index("b", "d");
        things.index("d");
        things.index("a", "b");
        things.index(false, true, "c");
        things.index("n.x", "n.y");
        Map<Object, Document> model = new LinkedHashMap<>();
        for (int i = 0; i < CHANGES; i++) {
            change(things.collection(), random);
        }
        things.collection().documents().map().entries().forEachRemaining(stored -> {
            Document document = Bson.decode(stored.value());
            model.put(document.get("_id"), document);
        });
        for (int i = 0; i < QUERIES; i++) {
            checkQuery(things.collection(), model, random.query());
            checkPage(things.collection(), model, random);
        }
        checkIndexes(things.collection(), model);
    }

    private static void change(StoredCollection collection, RandomThings random) {
        switch (random.next(6)) {
            case 0 -> collection.deleteDocuments(random.query(), 1, NoopOplog.get());
            case 1 ->
                collection.updateDocuments(
                        random.query(), random.update(), ArrayFilters.empty(), true, false, NoopOplog.get());
            case 2 ->
                collection.updateDocuments(
                        new Document("_id", random.id()),
                        random.fields(),
                        ArrayFilters.empty(),
                        false,
                        true,
                        NoopOplog.get());
            case 3 ->
                collection.findAndModify(new Document("findAndModify", "things")
                        .append("query", random.query())
                        .append("update", random.update()));
            default -> collection.insertDocuments(List.of(new Document("_id", random.id()), random.document()), false);
        }
    }

    private static void checkQuery(StoredCollection collection, Map<Object, Document> model, Document query) {
        List<Object> expected = ids(scan(model, query));
        assertThat(ids(collection.handleQuery(query)))
                .as("%s by %s", query, collection.plan(query, null, 0))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(collection.count(query, 0, 0)).isEqualTo(expected.size());
    }

    private static void checkPage(StoredCollection collection, Map<Object, Document> model, RandomThings random) {
        Document query = random.query();
        Document order = random.order();
        int skip = random.next(3);
        int limit = 1 + random.next(5);
        List<Document> page = collection
                .handleQuery(new QueryParameters(new Document("$query", query).append("$orderby", order), skip, limit))
                .collectDocuments();
        List<Document> all = scan(model, query);
        all.sort(new DocumentComparator(order));
        List<Document> expected = all.subList(Math.min(skip, all.size()), Math.min(skip + limit, all.size()));
        assertThat(page)
                .as("%s ordered by %s, from %s by %s", query, order, skip, collection.plan(query, order, skip + limit))
                .usingElementComparator(new DocumentComparator(order))
                .containsExactlyElementsOf(expected);
    }

    private static void checkIndexes(StoredCollection collection, Map<Object, Document> model) {
        collection.deleteDocuments(new Document(), 0, NoopOplog.get());
        assertThat(collection.count()).isZero();
        assertThat(collection.getIndexes())
                .as("nothing left in the indexes of %s documents", model.size())
                .allSatisfy(index ->
                        assertThat(index.getCount()).as(index.getName()).isZero());
    }

    private static List<Document> scan(Map<Object, Document> model, Document query) {
        DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        return new ArrayList<>(model.values().stream()
                .filter(document -> matcher.matches(document, query))
                .toList());
    }

    private static List<Object> ids(Iterable<Document> documents) {
        List<Object> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(Objects.requireNonNull(document.get("_id"))));
        return ids;
    }
}
