package org.waymark.embedded;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.store.DatabaseFileException;

class RestartIT {

    @TempDir
    private Path folder;

    @Test
    void keepsDocumentsAndIndexesOverARestart() {
        with(things -> {
            things.createIndex(Indexes.ascending("tags", "_id"));
            things.createIndex(Indexes.ascending("ref"), new IndexOptions().unique(true));
            things.insertOne(Document.parse("{_id: 1, ref: 'a', tags: ['x', 'y']}"));
            things.insertOne(Document.parse("{_id: 2, ref: 'b', tags: ['y']}"));
            things.updateOne(eq("_id", 1), new Document("$pull", new Document("tags", "y")));
        });
        with(things -> {
            assertThat(things.listIndexes()).hasSize(3);
            assertThat(things.find(eq("tags", "y")))
                    .extracting(each -> each.get("_id"))
                    .containsExactly(2);
            assertThat(things.find(all("tags", "x")))
                    .extracting(each -> each.get("_id"))
                    .containsExactly(1);
            assertThatThrownBy(() -> things.insertOne(Document.parse("{_id: 3, ref: 'a'}")))
                    .isInstanceOf(MongoWriteException.class);
        });
    }

    @Test
    void keepsTheIndexesOfARenamedCollection() {
        with(things -> {
            things.createIndex(Indexes.ascending("ref"), new IndexOptions().unique(true));
            things.insertOne(Document.parse("{_id: 1, ref: ['a', 'b']}"));
            things.renameCollection(new MongoNamespace("waymark", "moved"));
        });
        with("moved", moved -> {
            assertThat(moved.listIndexes()).hasSize(2);
            assertThat(moved.find(eq("ref", "b"))).hasSize(1);
            assertThatThrownBy(() -> moved.insertOne(Document.parse("{_id: 2, ref: 'b'}")))
                    .isInstanceOf(MongoWriteException.class);
        });
        with(things -> assertThat(things.find()).isEmpty());
    }

    @Test
    void forgetsADroppedCollectionForGood() {
        with(things -> {
            things.createIndex(Indexes.ascending("a"));
            things.insertOne(Document.parse("{_id: 1, a: 1}"));
            things.drop();
        });
        with(things -> {
            assertThat(things.listIndexes()).isEmpty();
            things.insertOne(Document.parse("{_id: 1, a: 2}"));
            assertThat(things.find(eq("a", 1))).isEmpty();
        });
    }

    @Test
    void saysWhatToDoWhereTheFileIsInUse() {
        try (EmbeddedMongo first = EmbeddedMongo.open(folder)) {
            assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                    .isInstanceOf(DatabaseFileException.class)
                    .hasMessageContaining(first.folder().toString())
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining("choose another data folder");
        }
    }

    @Test
    void saysWhatToDoWhereTheFileIsDamaged() throws IOException {
        with(things -> things.insertOne(new Document("_id", 1)));
        for (Path file : DatabaseFiles.in(folder)) {
            Files.write(file, new byte[(int) Files.size(file)]);
        }
        assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                .isInstanceOf(DatabaseFileException.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("backup");
    }

    @Test
    void saysWhereTheFolderCannotBeCreated() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file");
        assertThatThrownBy(() -> EmbeddedMongo.open(occupied))
                .hasMessageContaining("cannot be created")
                .hasMessageContaining("occupied");
    }

    @Test
    void usesTheSpaceOfDeletedDocumentsAgain() {
        insertAndDelete();
        long once = size();
        for (int i = 0; i < 5; i++) {
            insertAndDelete();
        }
        assertThat(size()).isLessThan(2 * once);
    }

    private void insertAndDelete() {
        with(things -> {
            for (int i = 0; i < 200; i++) {
                things.insertOne(new Document("_id", i).append("text", "x".repeat(20_000)));
            }
            things.deleteMany(new Document());
        });
    }

    private long size() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder)) {
            return mongo.fileSize();
        }
    }

    private void with(Consumer<MongoCollection<Document>> work) {
        with("things", work);
    }

    private void with(String collection, Consumer<MongoCollection<Document>> work) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            work.accept(client.getDatabase("waymark").getCollection(collection));
        }
    }
}
