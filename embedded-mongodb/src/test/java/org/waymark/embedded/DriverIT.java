package org.waymark.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the real driver, Spring Data and a token store ask of a MongoDB server. */
class DriverIT {

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString());
        things = client.getDatabase("waymark").getCollection("things");
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void answersHelloAndIsMasterOnEveryDatabase() {
        for (String database : List.of("admin", "waymark", "test")) {
            for (String command : List.of("hello", "isMaster")) {
                assertThat(client.getDatabase(database).runCommand(new Document(command, 1)))
                        .as("%s on %s", command, database)
                        .containsEntry("ok", 1.0)
                        .containsEntry("isWritablePrimary", true);
            }
        }
    }

    @Test
    void keepsEveryTypeOfValue() {
        Document document = new Document("_id", new ObjectId())
                .append("int", 1)
                .append("long", Long.MAX_VALUE)
                .append("double", 1.5)
                .append("decimal", Decimal128.parse("1.10"))
                .append("string", "Bürgerrat \uD83D\uDE00")
                .append("date", new Date(1_700_000_000_123L))
                .append("uuid", UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"))
                .append("binary", new Binary(new byte[] {0, 1, -1}))
                .append("flag", true)
                .append("nothing", null)
                .append("list", List.of(1, "a", new Document("b", List.of())));
        things.insertOne(document);
        assertThat(things.find().first()).isEqualTo(document);
    }

    @Test
    void keepsWhatCameBeforeADuplicateInAnOrderedInsert() {
        MongoBulkWriteException e =
                catchThrowableOfType(MongoBulkWriteException.class, () -> things.insertMany(documents(1, 2, 2, 3)));
        assertThat(e.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo(11000);
            assertThat(error.getIndex()).isEqualTo(2);
        });
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ids()).containsExactly(1, 2);
    }

    @Test
    void goesOnAfterADuplicateInAnUnorderedInsert() {
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(documents(1, 1, 2, 2, 3), new InsertManyOptions().ordered(false)));
        assertThat(e.getWriteErrors()).hasSize(2);
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(ids()).containsExactly(1, 2, 3);
    }

    @Test
    void holdsUniqueIndexes() {
        things.createIndex(
                Indexes.ascending("a", "b"), new IndexOptions().unique(true).name("by_a_and_b"));
        things.insertOne(Document.parse("{_id: 1, a: 1, b: 1}"));
        things.insertOne(Document.parse("{_id: 2, a: 1, b: 2}"));
        assertThatThrownBy(() -> things.insertOne(Document.parse("{_id: 3, a: 1, b: 2.0}")))
                .isInstanceOfSatisfying(MongoWriteException.class, e -> {
                    assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                    assertThat(e).hasMessageContaining("by_a_and_b");
                });
        assertThatThrownBy(() -> things.updateOne(eq("_id", 1), set("b", 2))).isInstanceOf(MongoWriteException.class);
        things.updateOne(eq("_id", 2), set("b", 3));
        things.updateOne(eq("_id", 1), set("b", 2));
        assertThat(things.find(Filters.and(eq("a", 1), eq("b", 2))).first()).containsEntry("_id", 1);
        assertThat(things.listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("by_a_and_b");
    }

    @Test
    void refusesAUniqueIndexOnDataThatIsNot() {
        things.insertMany(List.of(Document.parse("{_id: 1, a: 1}"), Document.parse("{_id: 2, a: 1}")));
        IndexOptions unique = new IndexOptions().unique(true);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> things.createIndex(Indexes.ascending("a"), unique))
                    .isInstanceOf(DuplicateKeyException.class);
        }
        things.deleteOne(eq("_id", 2));
        things.createIndex(Indexes.ascending("a"), unique);
        assertThat(things.find(eq("a", 1)).first()).containsEntry("_id", 1);
    }

    @Test
    void refusesAnotherIndexOfTheSameName() {
        things.createIndex(Indexes.ascending("a"), new IndexOptions().name("x"));
        things.createIndex(Indexes.ascending("a"), new IndexOptions().name("x"));
        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("b"), new IndexOptions().name("x")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(86));
    }

    @Test
    void claimsATokenByAtomicUpdate() {
        Document claimed = things.findOneAndUpdate(
                Filters.and(eq("_id", "views/0"), eq("owner", null)),
                combine(set("owner", "node-1"), setOnInsert("token", 7L)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        assertThat(claimed).containsEntry("owner", "node-1").containsEntry("token", 7L);
        assertThatThrownBy(() -> things.findOneAndUpdate(
                        Filters.and(eq("_id", "views/0"), eq("owner", null)),
                        set("owner", "node-2"),
                        new FindOneAndUpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(11000));
        assertThat(things.findOneAndDelete(eq("owner", "node-1"))).containsEntry("token", 7L);
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void appliesTheUpdateOperators() {
        UpdateResult inserted = things.updateOne(
                eq("_id", 1), combine(set("a", 1), setOnInsert("b", 1)), new UpdateOptions().upsert(true));
        assertThat(inserted.getUpsertedId()).isNotNull();
        UpdateResult updated = things.updateOne(
                eq("_id", 1),
                combine(set("c.d", 2), setOnInsert("b", 9), inc("a", 5), push("list", "x"), unset("nope")),
                new UpdateOptions().upsert(true));
        assertThat(updated.getModifiedCount()).isOne();
        assertThat(things.find().first()).isEqualTo(Document.parse("{_id: 1, a: 6, b: 1, c: {d: 2}, list: ['x']}"));
    }

    @Test
    void stopsAnOrderedBulkWriteAtTheFirstError() {
        things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.bulkWrite(List.of(
                        new InsertOneModel<>(Document.parse("{_id: 1, a: 1}")),
                        new InsertOneModel<>(Document.parse("{_id: 2, a: 2}")),
                        new UpdateOneModel<>(eq("_id", 1), set("b", 1)),
                        new UpdateOneModel<>(eq("_id", 1), set("a", 2)),
                        new UpdateOneModel<>(eq("_id", 2), set("b", 2)),
                        new DeleteOneModel<>(eq("_id", 2)))));
        assertThat(e.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getIndex()).isEqualTo(3);
            assertThat(error.getCode()).isEqualTo(11000);
        });
        assertThat(e.getWriteResult().getModifiedCount()).isOne();
        assertThat(things.find(eq("_id", 2)).first()).isEqualTo(Document.parse("{_id: 2, a: 2}"));
    }

    @Test
    void carriesOutTheRestOfAnUnorderedBulkWrite() {
        things.insertMany(documents(1, 2, 3));
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.bulkWrite(
                        List.of(
                                new UpdateOneModel<>(eq("_id", 1), inc("n", 1)),
                                new InsertOneModel<>(new Document("_id", 2)),
                                new DeleteOneModel<>(eq("_id", 3)),
                                new UpdateOneModel<>(eq("_id", 4), set("n", 4), new UpdateOptions().upsert(true))),
                        new BulkWriteOptions().ordered(false)));
        assertThat(e.getWriteErrors()).hasSize(1);
        assertThat(e.getWriteResult().getDeletedCount()).isOne();
        assertThat(e.getWriteResult().getUpserts()).hasSize(1);
        assertThat(ids()).containsExactly(1, 2, 4);
    }

    @Test
    void countsAndAggregates() {
        IntStream.range(0, 500).forEach(i -> things.insertOne(new Document("_id", i).append("kind", i % 5)));
        things.createIndex(Indexes.ascending("kind"));
        assertThat(things.countDocuments(eq("kind", 3))).isEqualTo(100);
        assertThat(things.estimatedDocumentCount()).isEqualTo(500);
        assertThat(things.distinct("kind", Integer.class)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(things.aggregate(List.of(
                        Aggregates.match(Filters.gte("kind", 3)),
                        Aggregates.lookup("things", "kind", "kind", "same"),
                        Aggregates.limit(1))))
                .singleElement()
                .satisfies(first ->
                        assertThat(first.getList("same", Document.class)).hasSize(100));
    }

    @Test
    void sendsALargeResultInBatches() {
        String kilobyte = "x".repeat(10_000);
        List<Document> large = new ArrayList<>();
        IntStream.range(0, 6_000).forEach(i -> large.add(new Document("_id", i).append("text", kilobyte)));
        things.insertMany(large);
        assertThat(things.find().map(document -> document.getInteger("_id")))
                .containsExactlyElementsOf(IntStream.range(0, 6_000).boxed().toList());
        assertThat(things.find().sort(new Document("_id", -1)).batchSize(7).limit(20))
                .extracting(document -> document.getInteger("_id"))
                .hasSize(20)
                .startsWith(5999, 5998);
    }

    @Test
    void worksInASessionAndWithEveryWriteConcernOfOneNode() {
        try (var session = client.startSession()) {
            things.insertOne(session, new Document("_id", 1));
            assertThat(things.find(session).first()).isNotNull();
        }
        things.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).insertOne(new Document("_id", 2));
        things.withWriteConcern(WriteConcern.W1.withWTimeout(1, TimeUnit.SECONDS))
                .insertOne(new Document("_id", 3));
        assertThatThrownBy(() -> things.withWriteConcern(WriteConcern.W2).insertOne(new Document("_id", 4)))
                .hasMessageContaining("single node");
        assertThat(ids()).containsExactly(1, 2, 3);
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThatThrownBy(() -> {
                    try (var session = client.startSession()) {
                        session.startTransaction();
                        things.insertOne(session, new Document("_id", 1));
                    }
                })
                .hasMessageContaining("no transactions");
        assertThatThrownBy(() -> things.watch().cursor()).hasMessageContaining("no change streams");
        assertThatThrownBy(() -> things.createIndex(Indexes.text("a"))).hasMessageContaining("kind text");
        assertThatThrownBy(() ->
                        things.createIndex(Indexes.ascending("a"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS)))
                .hasMessageContaining("expireAfterSeconds");
        assertThat(ids()).isEmpty();
    }

    @Test
    void dropsOnlyTheIndexOfThatCollection() {
        MongoCollection<Document> others = client.getDatabase("waymark").getCollection("others");
        things.createIndex(Indexes.ascending("a"), new IndexOptions().name("same"));
        others.createIndex(Indexes.ascending("a"), new IndexOptions().name("same"));
        things.dropIndex("same");
        assertThat(things.listIndexes()).hasSize(1);
        assertThat(others.listIndexes()).hasSize(2);
        others.dropIndexes();
        assertThat(others.listIndexes()).hasSize(1);
    }

    @Test
    void dropsACollectionAndStartsItAnew() {
        things.createIndex(Indexes.ascending("a"));
        things.insertOne(Document.parse("{_id: 1, a: 1}"));
        things.drop();
        assertThat(things.find(eq("a", 1))).isEmpty();
        things.createIndex(Indexes.ascending("a"));
        things.insertOne(Document.parse("{_id: 2, a: 1}"));
        assertThat(things.find(eq("a", 1))).extracting(each -> each.get("_id")).containsExactly(2);
        client.getDatabase("waymark").drop();
        assertThat(things.countDocuments()).isZero();
    }

    private List<Integer> ids() {
        return things.find().map(document -> document.getInteger("_id")).into(new ArrayList<>());
    }

    private static List<Document> documents(int... ids) {
        return IntStream.of(ids).mapToObj(id -> new Document("_id", id)).toList();
    }
}
