package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.store.Folders;

/** How many bytes an event takes on disk, written one commit at a time, as it came and as it is here. */
class StorageSizeIT {

    private static final int EVENTS = Integer.getInteger("events", 5_000);
    private static final long SEED = 20261122;

    @TempDir
    private Path folder;

    @Test
    void growsWithTheDataAndNotWithTheNumberOfCommits() throws IOException {
        long bson = bsonSize();
        long stock = stockSize();
        long half;
        long ours;
        long written;
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder)) {
            fill(mongo.connectionString(), 0, EVENTS / 2);
            half = mongo.fileSize();
            fill(mongo.connectionString(), EVENTS / 2, EVENTS);
            ours = mongo.fileSize();
            written = mongo.written() / EVENTS;
        }
        System.out.printf("bytes an event: BSON alone %d%n", bson / EVENTS);
        System.out.printf("bytes an event: stock H2 backend, closed %d%n", stock / EVENTS);
        System.out.printf("bytes an event: ours, half way %d%n", half / (EVENTS / 2));
        System.out.printf("bytes an event: ours, running %d%n", ours / EVENTS);
        System.out.printf("bytes written an event, one commit each: ours %d%n", written);
        System.out.printf("bytes an event: ours, closed %d%n", closedSize() / EVENTS);
        assertThat(ours).isLessThan(5 * bson / 2).isLessThan(stock);
        assertThat(written)
                .as("a commit writes a few pages, and compaction a fraction of that")
                .isLessThan(20_000);
        assertThat(ours - half)
                .as("the second half costs about what the first did")
                .isLessThan(half * 3 / 2);
    }

    private static long bsonSize() {
        LedgerCommits commits = new LedgerCommits(SEED);
        long size = 0;
        for (int position = 0; position < EVENTS; position++) {
            size += new RawBsonDocument(commits.at(position), new DocumentCodec())
                    .getByteBuffer()
                    .remaining();
        }
        return size;
    }

    private long stockSize() throws IOException {
        Path file = folder.resolve("stock.mv.db");
        MongoServer server = new MongoServer(new H2Backend(file.toString()));
        try {
            fill(server.bindAndGetConnectionString(), 0, EVENTS);
        } finally {
            server.shutdownNow();
        }
        return Files.size(file);
    }

    private long closedSize() {
        return Folders.size(folder.resolve("waymark.db"));
    }

    private static void fill(String connection, int from, int to) {
        LedgerCommits commits = new LedgerCommits(SEED + from);
        try (MongoClient client = MongoClients.create(connection)) {
            MongoCollection<Document> ledger = client.getDatabase("waymark").getCollection("ledger");
            ledger.createIndex(Indexes.ascending("tags", "_id"));
            for (int position = from; position < to; position++) {
                ledger.insertOne(commits.at(position));
            }
        }
    }
}
