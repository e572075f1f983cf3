package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.server.StoreOpening;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.embedded.store.FilePrefix;

/**
 * Flips bits anywhere in a database file, and cuts it anywhere: whatever is read from it afterwards is what was stored, or
 * nothing is.
 */
class DamagedFileIT {

    private static final int TRIALS = Integer.getInteger("trials", 60);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DOCUMENTS = 150;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private Path file;
    private byte[] whole;
    private List<Document> stored;

    @BeforeEach
    void store() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            things.createIndex(Indexes.ascending("tags", "_id"));
            LedgerCommits commits = new LedgerCommits(SEED);
            for (int id = 0; id < DOCUMENTS; id++) {
                things.insertOne(commits.at(id));
            }
            stored = read(things);
            file = mongo.file();
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void servesNoFlippedBit() throws IOException {
        Outcomes outcomes = new Outcomes();
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            outcomes.add(outcome("bit flipped in byte " + at + ", seed " + SEED));
        }
        System.out.printf("%d flips in %d bytes, seed %d: %s%n", TRIALS, whole.length, SEED, outcomes);
        assertThat(outcomes.reported).as("flips in what is live are reported").isGreaterThan(TRIALS / 10);
    }

    @Test
    void servesNoFileThatWasCut() throws IOException {
        Outcomes outcomes = new Outcomes();
        for (int trial = 0; trial < TRIALS / 2; trial++) {
            int length = random.nextInt(whole.length);
            Files.write(file, Arrays.copyOf(whole, length));
            outcomes.add(outcome("cut to " + length + " bytes, seed " + SEED));
        }
        System.out.printf("%d cuts of %d bytes, seed %d: %s%n", TRIALS / 2, whole.length, SEED, outcomes);
        // What follows the last acknowledged commit in the file holds nothing: cutting that off loses nothing.
        assertThat(outcomes.reported).isGreaterThan(TRIALS / 2 - 5);
    }

    @Test
    void saysWhichFileIsDamagedAndWhatToDo() throws IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                .isInstanceOf(DatabaseFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged")
                .hasMessageContaining("Replace it with a backup")
                .hasMessageContaining("import an export");
    }

    @Test
    void takesAnEmptyFileForDamaged() throws IOException {
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> EmbeddedMongo.open(folder)).hasMessageContaining("damaged");
    }

    @Test
    void opensAFileWhoseFirstWriteWasCutOff() throws IOException {
        Files.delete(file);
        StoreOpening opening = new StoreOpening(file, java.nio.channels.FileChannel::open);
        opening.open().abandon();
        byte[] begun = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(begun, FilePrefix.LENGTH + 100));
        opening.open().close();
        Files.write(file, Arrays.copyOf(begun, FilePrefix.LENGTH + 5_000));
        opening.open().close();
    }

    /** What can be made again, such as views, is dropped where it cannot be read. */
    @Test
    void letsADamagedCollectionBeDroppedAndFilledAnew() throws IOException {
        int dropped = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= 1;
            Files.write(file, damaged);
            if (outcome("bit flipped in byte " + at + ", seed " + SEED) == Outcome.REFUSED_TO_READ) {
                dropAndFill("bit flipped in byte " + at + ", seed " + SEED);
                dropped++;
            }
        }
        System.out.printf("%d of %d damaged collections dropped and filled anew, seed %d%n", dropped, TRIALS, SEED);
        assertThat(dropped).isPositive();
    }

    private void dropAndFill(String damage) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            things.drop();
            things.insertMany(stored.subList(0, DOCUMENTS));
            assertThat(things.countDocuments()).as(damage).isEqualTo(DOCUMENTS);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            assertThat(sorted(client.getDatabase("waymark").getCollection("things"), new Document()))
                    .as(damage)
                    .isEqualTo(stored.subList(0, DOCUMENTS));
        }
    }

    private enum Outcome {
        SERVED,
        REFUSED_TO_OPEN,
        REFUSED_TO_READ
    }

    private Outcome outcome(String damage) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            assertThat(read(things)).as(damage).isEqualTo(stored);
            return Outcome.SERVED;
        } catch (DatabaseFileException e) {
            assertThat(e).as(damage).hasMessageContaining("is damaged");
            return Outcome.REFUSED_TO_OPEN;
        } catch (MongoException e) {
            assertThat(e).as(damage).hasMessageContaining("is damaged at byte");
            return Outcome.REFUSED_TO_READ;
        }
    }

    /** Every document by the collection itself, then by each of its tags. */
    private static List<Document> read(MongoCollection<Document> things) {
        List<Document> all = sorted(things, new Document());
        for (int strategy = 0; strategy < 3; strategy++) {
            all.addAll(sorted(things, new Document("tags", "strategy=SG" + strategy)));
        }
        return all;
    }

    private static List<Document> sorted(MongoCollection<Document> things, Bson filter) {
        return things.find(filter).sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    private static final class Outcomes {

        private int served;
        private int reported;
        private int unopened;

        void add(Outcome outcome) {
            switch (outcome) {
                case SERVED -> served++;
                case REFUSED_TO_OPEN -> {
                    unopened++;
                    reported++;
                }
                case REFUSED_TO_READ -> reported++;
            }
        }

        @Override
        public String toString() {
            return "%d served whole, %d reported, of these %d at opening".formatted(served, reported, unopened);
        }
    }
}
