package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers see while the disk takes nothing, and afterwards. */
class FailingDiskIT {

    private static final int OUT_OF_DISK_SPACE = 14031;

    @TempDir
    private Path folder;

    private final FaultyDisk disk = new FaultyDisk();
    private final LedgerCommits commits = new LedgerCommits(20261122);
    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.open(folder, disk);
        client = MongoClients.create(mongo.connectionString());
        things = client.getDatabase("waymark").getCollection("things");
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void refusesAWriteWhileTheDiskIsFullAndTakesItOnceThereIsRoom() {
        things.createIndex(Indexes.ascending("tags", "_id"));
        things.insertOne(commits.at(1));
        disk.full(mongo.fileSize());

        assertThatThrownBy(() -> things.insertOne(large(2)))
                .isInstanceOfSatisfying(MongoCommandException.class, refused -> {
                    assertThat(refused.getErrorCode()).isEqualTo(OUT_OF_DISK_SPACE);
                    assertThat(refused.getErrorMessage()).contains("No space left on device");
                });
        assertThat(ids()).as("read while the disk is full").containsExactly(1L);

        disk.hasRoom();
        insertUntilTaken(large(2));
        assertThat(ids()).containsExactly(1L, 2L);
        reopen();
        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void keepsWhatItAcknowledgedToManyCallersWhenTheDiskFillsUp() {
        things.createIndex(Indexes.ascending("tags", "_id"));
        disk.full(mongo.fileSize() + 3_000_000);
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            LongStream.range(0, 8).forEach(caller -> callers.submit(() -> insertUntilRefused(caller, acknowledged)));
        }
        System.out.printf("%d inserts acknowledged before the disk was full%n", acknowledged.size());
        assertThat(acknowledged).hasSizeGreaterThan(20);
        assertThat(new HashSet<>(ids())).isEqualTo(acknowledged);

        disk.hasRoom();
        insertUntilTaken(large(-1));
        reopen();
        acknowledged.add(-1L);
        assertThat(new HashSet<>(ids())).isEqualTo(acknowledged);
        assertThat(indexed()).as("the index holds what the collection holds").isEqualTo(acknowledged);
    }

    @Test
    void showsNobodyWhatASyncDidNotBringToDisk() {
        things.insertOne(commits.at(1));
        disk.syncFails(true);
        assertThatThrownBy(() -> things.insertOne(commits.at(2))).hasMessageContaining("Input/output error");
        assertThatThrownBy(this::ids).isInstanceOf(MongoException.class);

        disk.syncFails(false);
        List<Long> afterwards = ids();
        assertThat(afterwards).contains(1L);
        insertUntilTaken(commits.at(3));
        reopen();
        assertThat(ids()).containsAll(afterwards).contains(3L);
    }

    @Test
    void letsAReaderWaitForWhatIsNotYetOnDisk() {
        things.insertOne(commits.at(1));
        disk.holdSyncs();
        try {
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> things.insertOne(commits.at(2)));
            await().until(() -> things.estimatedDocumentCount() == 2);
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(
                    () -> things.find().into(new ArrayList<>()).size());
            assertThat(things.find(new Document("_id", 1L)).first())
                    .as("this one is on disk")
                    .isNotNull();
            await().during(Duration.ofMillis(300)).until(() -> !reader.isDone() && !writer.isDone());
            disk.releaseSyncs();
            assertThat(reader.join()).isEqualTo(2);
            writer.join();
        } finally {
            disk.releaseSyncs();
        }
    }

    @Test
    void keepsTheFileWhereThereIsNoRoomToCompactIt() {
        things.insertOne(commits.at(1));
        disk.full(1_000);
        assertThatThrownBy(() -> client.getDatabase("waymark").runCommand(new Document("compact", "things")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(OUT_OF_DISK_SPACE));
        disk.hasRoom();
        assertThat(ids()).containsExactly(1L);
        assertThat(mongo.folder()).isDirectoryNotContaining("glob:**.unfinished");
    }

    private void insertUntilRefused(long caller, Set<Long> acknowledged) {
        for (long id = caller * 1_000; ; id++) {
            try {
                things.insertOne(large(id));
            } catch (MongoException refused) {
                return;
            }
            acknowledged.add(id);
        }
    }

    private void insertUntilTaken(Document document) {
        await().ignoreExceptionsInstanceOf(MongoCommandException.class).until(() -> {
            things.insertOne(document);
            return true;
        });
    }

    /** Of several blocks, whatever is free in the file. */
    private Document large(long id) {
        byte[] bytes = new byte[20_000];
        new Random(id).nextBytes(bytes);
        return new Document("_id", id).append("tags", List.of("large")).append("bytes", bytes);
    }

    private void reopen() {
        close();
        open();
    }

    private List<Long> ids() {
        return things.find().map(each -> each.getLong("_id")).into(new ArrayList<>());
    }

    private Set<Long> indexed() {
        return things.find(new Document("tags", "large"))
                .map(each -> each.getLong("_id"))
                .into(new HashSet<>());
    }
}
