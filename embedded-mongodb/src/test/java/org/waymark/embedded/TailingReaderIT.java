package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that follow a ledger while it is written, committed and compacted see every commit, in order. */
class TailingReaderIT {

    private static final int COMMITS = 1_000;

    @TempDir
    private Path folder;

    @Test
    void seesEveryCommitInOrderWhileTheFileIsWritten() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString());
                ExecutorService callers = Executors.newFixedThreadPool(4)) {
            MongoCollection<Document> ledger = client.getDatabase("waymark").getCollection("ledger");
            ledger.createIndex(Indexes.ascending("tags", "_id"));
            Document all = new Document("tags", "all");
            Document either = new Document("$or", List.of(new Document("tags", "odd"), new Document("tags", "even")));
            List<Future<List<Long>>> readers = Stream.of(all, either, new Document())
                    .map(query -> callers.submit(() -> follow(ledger, query)))
                    .toList();
            callers.submit(() -> write(ledger)).get();
            for (Future<List<Long>> reader : readers) {
                assertThat(reader.get())
                        .containsExactlyElementsOf(Stream.iterate(0L, each -> each + 1)
                                .limit(COMMITS)
                                .toList());
            }
        }
    }

    private static void write(MongoCollection<Document> ledger) {
        for (long position = 0; position < COMMITS; position++) {
            ledger.insertOne(new Document("_id", position)
                    .append("tags", List.of("all", position % 2 == 0 ? "even" : "odd"))
                    .append("text", "x".repeat(500)));
        }
    }

    private static List<Long> follow(MongoCollection<Document> ledger, Document query) {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < COMMITS) {
            long last = seen.isEmpty() ? -1 : seen.getLast();
            ledger.find(new Document(query).append("_id", new Document("$gt", last)))
                    .sort(new Document("_id", 1))
                    .limit(50)
                    .forEach(document -> seen.add(document.getLong("_id")));
        }
        return seen;
    }
}
