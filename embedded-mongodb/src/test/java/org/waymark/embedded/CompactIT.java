package org.waymark.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code compact}: what was replaced is in no file any more. */
class CompactIT {

    @TempDir
    private Path folder;

    @Test
    void leavesNothingOfATextThatWasReplaced() throws IOException {
        List<String> secret = words();
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            things.createIndex(Indexes.ascending("tags", "_id"));
            fill(things, String.join(" ", secret));
            assertThat(contains(mongo.folder(), secret))
                    .as("the text is found as it is stored")
                    .isTrue();

            things.replaceOne(Filters.eq("_id", 100L), new Document("text", "[redacted]"));
            assertThat(contains(mongo.folder(), secret)).as("replaced only").isTrue();
            List<Document> before = things.find().into(new ArrayList<>());
            Document answer = client.getDatabase("waymark").runCommand(new Document("compact", "things"));

            assertThat(answer.get("ok")).isEqualTo(1.0);
            assertThat(answer.getLong("bytesFreed")).isPositive();
            assertThat(contains(mongo.folder(), secret)).as("compacted").isFalse();
            assertThat(things.find().into(new ArrayList<>())).isEqualTo(before);
            assertThat(things.countDocuments(Filters.eq("tags", "strategy=SG1")))
                    .isPositive();
            things.insertOne(new Document("_id", -1L));
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            assertThat(contains(mongo.folder(), secret)).as("opened again").isFalse();
            assertThat(client.getDatabase("waymark").getCollection("things").countDocuments())
                    .isEqualTo(202);
        }
    }

    @Test
    void losesNothingThatIsWrittenMeanwhile() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoDatabase database = client.getDatabase("waymark");
            MongoCollection<Document> things = database.getCollection("things");
            things.createIndex(Indexes.ascending("tags", "_id"));
            AtomicBoolean over = new AtomicBoolean();
            Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
            try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
                LongStream.range(0, 4)
                        .forEach(caller -> callers.submit(() -> insertUntil(over, caller, things, acknowledged)));
                for (int time = 1; time <= 5; time++) {
                    int enough = 20 * time;
                    await().until(() -> acknowledged.size() >= enough);
                    database.runCommand(new Document("compact", "things"));
                }
                over.set(true);
            }
            assertThat(ids(things.find())).isEqualTo(acknowledged);
            assertThat(ids(things.find(Filters.regex("tags", "^strategy="))))
                    .as("by the index")
                    .isEqualTo(acknowledged);
        }
    }

    private static void insertUntil(
            AtomicBoolean over, long caller, MongoCollection<Document> things, Set<Long> acknowledged) {
        LedgerCommits commits = new LedgerCommits(caller);
        for (long id = caller * 1_000_000; !over.get(); id++) {
            things.insertOne(commits.at(id));
            acknowledged.add(id);
        }
    }

    private static Set<Long> ids(FindIterable<Document> found) {
        return found.map(each -> each.getLong("_id")).into(new HashSet<>());
    }

    @Test
    void isOnlyAnsweredWhereNothingIsKeptInAFile() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            Document answer = client.getDatabase("waymark").runCommand(new Document("compact", "things"));
            assertThat(answer.get("ok")).isEqualTo(1.0);
        }
    }

    private static void fill(MongoCollection<Document> things, String secret) {
        LedgerCommits commits = new LedgerCommits(1);
        for (long id = 0; id < 200; id++) {
            things.insertOne(commits.at(id < 100 ? id : id + 1));
            if (id == 100) {
                things.insertOne(new Document("_id", 100L).append("text", secret));
            }
        }
    }

    /** Letters at random, or the compression of pages would change them and the search prove nothing. */
    private static List<String> words() {
        Random random = new Random(20261122);
        return Stream.generate(() -> word(random)).limit(40).toList();
    }

    private static String word(Random random) {
        return random.ints(12, 'A', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean contains(Path folder, List<String> words) throws IOException {
        for (Path file : DatabaseFiles.in(folder)) {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            if (words.stream().anyMatch(bytes::contains)) {
                return true;
            }
        }
        return false;
    }
}
