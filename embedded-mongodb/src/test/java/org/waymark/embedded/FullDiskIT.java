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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the library does, and callers see, where the system itself refuses to write more to the files. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskIT {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.open(folder);
        client = MongoClients.create(mongo.connectionString());
        things = client.getDatabase("waymark").getCollection("things");
    }

    @AfterEach
    void close() {
        FileSizeLimit.lift();
        client.close();
        mongo.close();
    }

    @Test
    void readsWhileTheDiskIsFullAndWritesOnceThereIsRoom() {
        things.createIndex(Indexes.ascending("tags", "_id"));
        things.insertOne(large(1));
        FileSizeLimit.set(500);
        for (int time = 0; time < 3; time++) {
            refuses(large(2));
            assertThat(ids()).as("read while the disk is full").containsExactly(1L);
        }

        FileSizeLimit.lift();
        insertUntilTaken(large(2));
        assertThat(ids()).containsExactly(1L, 2L);
        reopen();
        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(indexed()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void canBeOpenedWhileTheDiskIsFull() {
        things.insertOne(large(1));
        client.close();
        mongo.close();
        FileSizeLimit.set(500);
        open();
        assertThat(ids()).containsExactly(1L);
        refuses(large(2));
        assertThat(ids()).containsExactly(1L);

        FileSizeLimit.lift();
        insertUntilTaken(large(2));
        reopen();
        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void losesNothingThatItAcknowledgedToManyCallers() {
        things.createIndex(Indexes.ascending("tags", "_id"));
        FileSizeLimit.set(2 * MEGABYTE);
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            LongStream.range(0, 8).forEach(caller -> callers.submit(() -> insertUntilRefused(caller, acknowledged)));
        }
        assertThat(acknowledged).hasSizeGreaterThan(20);
        assertThat(new HashSet<>(ids())).containsAll(acknowledged);

        FileSizeLimit.lift();
        insertUntilTaken(large(-1));
        reopen();
        assertThat(new HashSet<>(ids())).containsAll(acknowledged).contains(-1L);
        assertThat(indexed()).as("the index holds what the collection holds").isEqualTo(new HashSet<>(ids()));
    }

    @Test
    void keepsTheDatabaseWhereThereIsNoRoomToCompactIt() {
        things.insertOne(large(1));
        FileSizeLimit.set(500);
        assertThatThrownBy(() -> client.getDatabase("waymark").runCommand(new Document("compact", "things")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(OUT_OF_DISK_SPACE));
        assertThat(ids()).containsExactly(1L);
        FileSizeLimit.lift();
        assertThat(mongo.folder()).isDirectoryNotContaining("glob:**.unfinished");
        insertUntilTaken(large(2));
        assertThat(client.getDatabase("waymark").runCommand(new Document("compact", "things")))
                .containsEntry("ok", 1.0);
        assertThat(ids()).containsExactly(1L, 2L);
    }

    private void refuses(Document document) {
        assertThatThrownBy(() -> things.insertOne(document))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(OUT_OF_DISK_SPACE));
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

    private static Document large(long id) {
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
