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
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.store.DatabaseFileException;

/**
 * Flips bits anywhere in the files of a database, and cuts them anywhere: whatever is read from it afterwards is what was
 * stored, or nothing is.
 */
class DamagedFileIT {

    private static final int TRIALS = Integer.getInteger("trials", 60);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DOCUMENTS = 150;

    /** So many starts make so many tables, and more than enough of them to be compacted. */
    private static final int COMPACTING = 8;

    /** Files that nothing is read from when a database is opened. */
    private static final Pattern HARMLESS = Pattern.compile("OPTIONS.*|IDENTITY|LOG.*|LOCK|lock|address");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<Path, byte[]> whole = new TreeMap<>();
    private Path database;
    private List<Document> stored;

    /** Half of it in a table, half in the log, as it is while Waymark runs. */
    @BeforeEach
    void store() throws IOException {
        insert(0, DOCUMENTS / 2);
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            insert(things, DOCUMENTS / 2, DOCUMENTS);
            stored = read(things);
            database = mongo.folder();
            for (Path file : DatabaseFiles.in(database)) {
                whole.put(file, Files.readAllBytes(file));
            }
        }
        restore();
    }

    private void insert(int from, int to) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            things.createIndex(Indexes.ascending("tags", "_id"));
            insert(things, from, to);
        }
    }

    private static void insert(MongoCollection<Document> things, int from, int to) {
        LedgerCommits commits = new LedgerCommits(SEED + from);
        for (int id = from; id < to; id++) {
            things.insertOne(commits.at(id));
        }
    }

    /** All files as they were, and no others. */
    private void restore() throws IOException {
        for (Path file : DatabaseFiles.in(database)) {
            if (!whole.containsKey(file)) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(database.resolve("2"));
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.write(file.getKey(), file.getValue());
        }
    }

    private byte[] content(Path file) {
        return Objects.requireNonNull(whole.get(file));
    }

    private int bytes() {
        return whole.values().stream().mapToInt(content -> content.length).sum();
    }

    /** One byte of all files, each as likely as any other. */
    private Place anywhere() {
        int at = random.nextInt(bytes());
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            if (at < file.getValue().length) {
                return new Place(file.getKey(), at);
            }
            at -= file.getValue().length;
        }
        throw new AssertionError("There are not so many bytes");
    }

    private record Place(Path file, int at) {

        @Override
        public String toString() {
            return "byte " + at + " of " + file.getFileName() + ", seed " + SEED;
        }
    }

    private void flip(Place place, int bit) throws IOException {
        restore();
        byte[] damaged = content(place.file()).clone();
        damaged[place.at()] ^= (byte) (1 << bit);
        Files.write(place.file(), damaged);
    }

    @Test
    void servesNoFlippedBit() throws IOException {
        Outcomes outcomes = new Outcomes();
        for (int trial = 0; trial < TRIALS; trial++) {
            Place place = anywhere();
            flip(place, random.nextInt(8));
            outcomes.add(outcome("bit flipped in " + place));
        }
        System.out.printf("%d flips in %d bytes, seed %d: %s%n", TRIALS, bytes(), SEED, outcomes);
        assertThat(outcomes.reported).as("flips in what is live are reported").isGreaterThan(TRIALS / 10);
    }

    @Test
    void servesNoFileThatWasCut() throws IOException {
        Outcomes outcomes = new Outcomes();
        for (int trial = 0; trial < TRIALS / 2; trial++) {
            Place place = anywhere();
            while (HARMLESS.matcher(place.file().getFileName().toString()).matches()) {
                place = anywhere();
            }
            restore();
            Files.write(place.file(), Arrays.copyOf(content(place.file()), place.at()));
            outcomes.add(outcome("cut before " + place));
        }
        System.out.printf("%d cuts of %d bytes, seed %d: %s%n", TRIALS / 2, bytes(), SEED, outcomes);
        assertThat(outcomes.reported).isGreaterThan(TRIALS / 2 - 5);
    }

    @Test
    void servesNothingWhereAFileIsMissingOrEmpty() throws IOException {
        for (Path file : whole.keySet()) {
            boolean harmless = HARMLESS.matcher(file.getFileName().toString()).matches() || content(file).length == 0;
            restore();
            Files.delete(file);
            Outcome missing = outcome("without " + file);
            restore();
            Files.write(file, new byte[0]);
            Outcome empty = outcome("nothing in " + file);
            if (!harmless) {
                assertThat(List.of(missing, empty))
                        .as(file.toString())
                        .containsExactly(Outcome.REFUSED_TO_OPEN, Outcome.REFUSED_TO_OPEN);
            }
        }
    }

    @Test
    void saysWhichFileIsDamagedAndWhatToDo() throws IOException {
        Path log = newest(".log");
        Files.write(log, Arrays.copyOf(content(log), content(log).length / 2));
        assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                .isInstanceOf(DatabaseFileException.class)
                .hasMessageContaining(database.toString())
                .hasMessageContaining("damaged")
                .hasMessageContaining("Replace it with a backup")
                .hasMessageContaining("import an export");
    }

    private Path newest(String ending) {
        return whole.keySet().stream()
                .filter(file -> file.toString().endsWith(ending))
                .max(Comparator.comparing(file -> content(file).length))
                .orElseThrow();
    }

    /** A crash in the middle of a write leaves part of it at the end of the log: that was never acknowledged. */
    @Test
    void dropsTheTornEndOfAWriteThatWasNotAcknowledged() throws IOException {
        Path log = newest(".log");
        byte[] torn = Arrays.copyOf(content(log), content(log).length + 300);
        System.arraycopy(content(log), 0, torn, content(log).length, 300);
        torn[content(log).length + 4] = 0x7F;
        torn[content(log).length + 5] = 0x7F;
        Files.write(log, torn);
        assertThat(outcome("torn end")).isEqualTo(Outcome.SERVED);
    }

    @Test
    void opensADatabaseWhoseFirstWriteWasCutOff() throws IOException {
        for (Path file : DatabaseFiles.in(database)) {
            Files.delete(file);
        }
        Files.delete(database.resolve("1"));
        Path unfinished = Files.createDirectory(database.resolve("1.unfinished"));
        Files.writeString(unfinished.resolve("CURRENT"), "MANI");
        insert(0, 1);
        assertThat(database.resolve("1")).isDirectory();
        assertThat(unfinished).doesNotExist();
    }

    /** What can be made again, such as views, is dropped where it cannot be read. */
    @Test
    void letsADamagedCollectionBeDroppedAndFilledAnew() throws IOException {
        int dropped = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Place place = anywhere();
            flip(place, 0);
            if (outcome("bit flipped in " + place) == Outcome.REFUSED_TO_READ) {
                dropAndFill("bit flipped in " + place);
                dropped++;
            }
        }
        System.out.printf("%d of %d damaged collections dropped and filled anew, seed %d%n", dropped, TRIALS, SEED);
        assertThat(dropped).isPositive();
    }

    /** Compaction reads what nobody asks for; where that is damaged, the rest is written to and served all the same. */
    @Test
    void goesOnWritingWhereCompactionMeetsDamage() throws IOException {
        Path table = newest(".sst");
        flip(new Place(table, content(table).length / 3), 0);
        for (int start = 0; start < COMPACTING; start++) {
            try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                    MongoClient client = MongoClients.create(mongo.connectionString())) {
                MongoCollection<Document> others = client.getDatabase("waymark").getCollection("others");
                for (int each = 0; each < 5; each++) {
                    insertUntilTaken(others, new Document("_id", 5 * start + each));
                }
                assertThat(others.countDocuments()).isEqualTo(5 * (start + 1));
                assertThatThrownBy(() -> read(client.getDatabase("waymark").getCollection("things")))
                        .hasMessageContaining("is damaged at byte");
            }
        }
    }

    private static void insertUntilTaken(MongoCollection<Document> collection, Document document) {
        await().ignoreExceptionsInstanceOf(MongoCommandException.class).until(() -> {
            collection.insertOne(document);
            return true;
        });
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
            MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
            assertThat(sorted(things, new Document())).as(damage).isEqualTo(stored.subList(0, DOCUMENTS));
            Document answer = client.getDatabase("waymark").runCommand(new Document("compact", "things"));
            assertThat(answer.get("ok")).as("whole again, " + damage).isEqualTo(1.0);
            assertThat(sorted(things, new Document())).as(damage).isEqualTo(stored.subList(0, DOCUMENTS));
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
