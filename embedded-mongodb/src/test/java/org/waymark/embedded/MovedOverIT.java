package org.waymark.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.store.DatabaseFileException;

/**
 * A data folder of an earlier version, whose database was one file: made by that version, with 40 commits, one of them
 * redacted, a unique index with an array, a renamed, a dropped and an empty collection, and a second database. One file was
 * closed, the other copied while it was in use.
 */
class MovedOverIT {

    private static final int COMMITS = 40;

    @TempDir
    private Path folder;

    private Path old;

    @BeforeEach
    void keepAFolderOfTheEarlierVersion() throws IOException {
        old = folder.resolve("waymark.mv.db");
        unpack("closed.mv.db.gz", old);
    }

    private static void unpack(String name, Path target) throws IOException {
        try (InputStream packed = Objects.requireNonNull(MovedOverIT.class.getResourceAsStream("/old/" + name), name)) {
            Files.copy(new GZIPInputStream(packed), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void movesEverythingOnceAndDeletesTheFile() {
        checkAllThere();
        assertThat(old).doesNotExist();
        checkAllThere();
    }

    @Test
    void movesAFileThatWasNotClosed() throws IOException {
        unpack("killed.mv.db.gz", old);
        checkAllThere();
        assertThat(old).doesNotExist();
    }

    @Test
    void isTakenForADatabaseBeforeItIsMovedAndAfterwards() {
        assertThat(EmbeddedMongo.isIn(folder)).isTrue();
        checkAllThere();
        assertThat(EmbeddedMongo.isIn(folder)).isTrue();
    }

    @Test
    void keepsADamagedFileAsItIs() throws IOException {
        byte[] damaged = Files.readAllBytes(old);
        int at = damaged.length / 3;
        for (int each = at; each < at + 40_000; each += 1_000) {
            damaged[each] ^= 1;
        }
        Files.write(old, damaged);
        assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                .isInstanceOf(DatabaseFileException.class)
                .hasMessageContaining(old.toString())
                .hasMessageContaining("is damaged");
        assertThat(old).hasBinaryContent(damaged);
        assertThat(folder.resolve("waymark.db")).isDirectoryNotContaining("glob:**/1*");

        unpack("closed.mv.db.gz", old);
        checkAllThere();
    }

    @Test
    void refusesAFileThatLostItsEnd() throws IOException {
        byte[] whole = Files.readAllBytes(old);
        for (int length = 0; length < whole.length - 5_000; length += 9_973) {
            Files.write(old, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(DatabaseFileException.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void refusesToChooseBetweenTwoDatabases() throws IOException {
        checkAllThere();
        unpack("killed.mv.db.gz", old);
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("other"))) {
            assertThat(mongo.folder()).isDirectory();
        }
        Files.write(old, new byte[10]);
        assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                .isInstanceOf(DatabaseFileException.class)
                .hasMessageContaining("two databases")
                .hasMessageContaining(old.toString());
        assertThat(old).exists();
    }

    /** Of the file that was moved, another copy is no other database. */
    @Test
    void deletesTheFileWhereThatWasCutOff() throws IOException {
        checkAllThere();
        unpack("closed.mv.db.gz", old);
        checkAllThere();
        assertThat(old).doesNotExist();
    }

    /** Killed after a time that grows, until once it is done before. */
    @Test
    void losesNothingWhereverItIsKilled() throws Exception {
        int killed = 0;
        for (int millis = 150; Files.exists(old); millis += 50) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpeningProcess.class.getName(),
                            folder.toString())
                    .inheritIO()
                    .start();
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
            killed += ended ? 0 : 1;
        }
        System.out.printf("killed %d times while it was opened%n", killed);
        assertThat(killed).isPositive();
        checkAllThere();
    }

    private void checkAllThere() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoDatabase database = client.getDatabase("waymark");
            assertThat(database.listCollectionNames().into(new ArrayList<>()))
                    .containsExactlyInAnyOrder("ledger", "tokens", "views", "empty");
            checkLedger(database);
            checkTokens(database);
            assertThat(database.getCollection("views").find(eq("title", "moved")))
                    .hasSize(1);
            assertThat(database.getCollection("views").listIndexes()).hasSize(2);
            assertThat(client.getDatabase("other")
                            .getCollection("things")
                            .find()
                            .first())
                    .containsEntry("text", "in another database");
        }
    }

    private static void checkLedger(MongoDatabase database) {
        LedgerCommits commits = new LedgerCommits(20261122);
        List<Document> expected = new ArrayList<>();
        for (long id = 0; id < COMMITS; id++) {
            Document made = commits.at(id);
            expected.add(
                    id == 7
                            ? new Document("_id", id)
                                    .append("tags", List.of("strategy=SG1"))
                                    .append("text", "[redacted]")
                            : made);
        }
        assertThat(database.getCollection("ledger").find().into(new ArrayList<>()))
                .isEqualTo(expected);
        assertThat(database.getCollection("ledger").estimatedDocumentCount()).isEqualTo(COMMITS);
        assertThat(database.getCollection("ledger").find(eq("tags", "strategy=SG1")))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(each -> each.getList("tags", String.class).contains("strategy=SG1"))
                        .toList());
    }

    private static void checkTokens(MongoDatabase database) {
        assertThat(database.getCollection("tokens").find(eq("ref", "y")))
                .singleElement()
                .satisfies(token -> assertThat(token).containsEntry("n", 30));
        assertThatThrownBy(() -> database.getCollection("tokens").insertOne(Document.parse("{_id: 'c', ref: 'z'}")))
                .isInstanceOf(MongoWriteException.class);
    }
}
