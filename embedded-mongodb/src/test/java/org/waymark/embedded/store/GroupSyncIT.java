package org.waymark.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.EmbeddedMongo;

class GroupSyncIT {

    private static final int CALLERS = 64;
    private static final int INSERTS = 20;

    @TempDir
    private Path folder;

    @Test
    void syncsBeforeItAnswersAWriter() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            for (int i = 0; i < INSERTS; i++) {
                long before = mongo.syncs();
                things.insertOne(new Document("_id", i));
                assertThat(mongo.syncs()).isEqualTo(before + 1);
            }
            long after = mongo.syncs();
            things.find().first();
            things.updateOne(new Document("_id", -1), new Document("$set", new Document("a", 1)));
            assertThat(mongo.syncs()).as("nothing changed").isEqualTo(after);
        }
    }

    @Test
    void letsWritersWhoWaitTogetherShareASync() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
                IntStream.range(0, CALLERS)
                        .forEach(caller -> callers.submit(() -> IntStream.range(0, INSERTS)
                                .forEach(i -> things.insertOne(new Document("_id", caller * INSERTS + i)))));
            }
            assertThat(things.countDocuments()).isEqualTo(CALLERS * INSERTS);
            System.out.printf("%d inserts, %d syncs%n", CALLERS * INSERTS, mongo.syncs());
            assertThat(mongo.syncs()).isLessThan(CALLERS * INSERTS / 2);
        }
    }
}
