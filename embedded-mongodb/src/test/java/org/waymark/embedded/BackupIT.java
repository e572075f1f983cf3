package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a database that is used meanwhile. */
class BackupIT {

    @TempDir
    private Path folder;

    private Path data;
    private Path copied;
    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() throws IOException {
        data = folder.resolve("data");
        copied = Files.createDirectory(folder.resolve("copied"));
        mongo = EmbeddedMongo.open(data);
        client = MongoClients.create(mongo.connectionString());
        things = things(client);
        things.createIndex(Indexes.ascending("tags", "_id"));
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("waymark").getCollection("things");
    }

    @Test
    void holdsAllThatWasAcknowledgedBeforeAndWholeCommandsOfWhatCameMeanwhile() throws IOException {
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            LongStream.range(0, 4).forEach(caller -> callers.submit(() -> insertUntil(over, caller, acknowledged)));
            await().until(() -> acknowledged.size() > 200);
            List<Long> before = List.copyOf(acknowledged);
            backUp();
            over.set(true);
            try (EmbeddedMongo copy = EmbeddedMongo.open(copied);
                    MongoClient reader = MongoClients.create(copy.connectionString())) {
                List<Long> stored = ids(things(reader).find().into(new ArrayList<>()));
                assertThat(stored).containsAll(before);
                assertThat(ids(things(reader).find(new Document("tags", "all")).into(new ArrayList<>())))
                        .as("by the index")
                        .containsExactlyInAnyOrderElementsOf(stored);
                things(reader).insertOne(new Document("_id", -1L));
            }
        }
        assertThat(mongo.folder()).isDirectoryNotContaining("glob:**.frozen");
        assertThat(things.find(new Document("_id", -1L))).isEmpty();
    }

    @Test
    void sharesNoFileWithTheDatabase() throws IOException {
        things.insertOne(new Document("_id", 1L));
        backUp();
        client.getDatabase("waymark").runCommand(new Document("compact", "things"));
        for (Path file : DatabaseFiles.in(copied)) {
            assertThat((Integer) Files.getAttribute(file, "unix:nlink"))
                    .as(file.toString())
                    .isOne();
        }
    }

    @Test
    void isNeverWrittenOverAnother() throws IOException {
        things.insertOne(new Document("_id", 1L));
        backUp();
        List<Path> files = DatabaseFiles.in(copied);
        assertThatThrownBy(this::backUp)
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("cannot be written");
        assertThat(DatabaseFiles.in(copied)).isEqualTo(files);
    }

    @Test
    void isRefusedWhereTheDatabaseIsDamaged() throws IOException {
        LedgerCommits commits = new LedgerCommits(1);
        LongStream.range(0, 100).mapToObj(commits::at).forEach(things::insertOne);
        close();
        for (Path file : DatabaseFiles.in(data)) {
            if (file.toString().endsWith(".sst") && Files.size(file) > 20_000) {
                byte[] content = Files.readAllBytes(file);
                content[content.length / 3] ^= 1;
                Files.write(file, content);
            }
        }
        mongo = EmbeddedMongo.open(data);
        client = MongoClients.create(mongo.connectionString());
        assertThatThrownBy(this::backUp).hasMessageContaining("is damaged at byte");
    }

    @Test
    void saysWhereItCanBeAskedForWhileItIsOpen() {
        assertThat(EmbeddedMongo.addressIn(data)).contains(mongo.connectionString());
        Path other = folder.resolve("other");
        EmbeddedMongo.open(other).close();
        assertThat(EmbeddedMongo.addressIn(other)).isEmpty();
    }

    private void backUp() {
        client.getDatabase("admin")
                .runCommand(new Document(
                        EmbeddedMongo.BACKUP, EmbeddedMongo.folderIn(copied).toString()));
    }

    private void insertUntil(AtomicBoolean over, long caller, Set<Long> acknowledged) {
        for (long id = caller * 1_000_000; !over.get(); id++) {
            things.insertOne(new Document("_id", id).append("tags", List.of("all", "caller" + caller)));
            acknowledged.add(id);
        }
    }

    private static List<Long> ids(List<Document> documents) {
        return documents.stream().map(each -> each.getLong("_id")).toList();
    }
}
