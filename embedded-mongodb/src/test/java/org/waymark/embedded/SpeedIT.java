package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast durable inserts and indexed queries are; prints the figures, and fails only where they do not scale. */
class SpeedIT {

    private static final long SEED = 20261122;
    private static final int SECONDS = Integer.getInteger("seconds", 3);
    private static final int MANY = Integer.getInteger("documents", 100_000);
    private static final int FEW = 1_000;
    private static final int SAMPLES = 300;

    @TempDir
    private Path folder;

    @Test
    void sharesSyncsBetweenCallers() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> ledger = client.getDatabase("waymark").getCollection("ledger");
            ledger.createIndex(Indexes.ascending("tags", "_id"));
            AtomicLong position = new AtomicLong();
            insertFor(ledger, position, 8);
            double alone = insertFor(ledger, position, 1);
            insertFor(ledger, position, 8);
            double together = insertFor(ledger, position, 64);
            assertThat(together).isGreaterThan(alone);
        }
    }

    private double insertFor(MongoCollection<Document> ledger, AtomicLong position, int callers) throws Exception {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Future<Long>> counts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                LedgerCommits commits = new LedgerCommits(SEED + caller);
                counts.add(threads.submit(() -> {
                    long count = 0;
                    for (; System.nanoTime() < end; count++) {
                        ledger.insertOne(commits.at(position.getAndIncrement()));
                    }
                    return count;
                }));
            }
        }
        long total = 0;
        for (Future<Long> count : counts) {
            total += count.get();
        }
        double rate = total / ((System.nanoTime() - start) / 1e9);
        System.out.printf("durable inserts, %d callers: %.0f a second%n", callers, rate);
        return rate;
    }

    @Test
    void takesNoLongerForAQueryOnALargeCollection() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> few = filled(client, "few", FEW);
            MongoCollection<Document> many = filled(client, "many", MANY);
            for (int warmUp = 0; warmUp < 2; warmUp++) {
                compare(
                        "head of the ledger",
                        few,
                        many,
                        (ledger, from) -> ledger.find()
                                .sort(new Document("_id", -1))
                                .limit(1)
                                .first());
            }
            double head = compare(
                    "head of the ledger",
                    few,
                    many,
                    (ledger, from) ->
                            ledger.find().sort(new Document("_id", -1)).limit(1).first());
            double range = compare(
                    "range of 10 positions",
                    few,
                    many,
                    (ledger, from) -> ledger.find(
                                    new Document("_id", new Document("$gte", from).append("$lt", from + 10)))
                            .into(new ArrayList<>()));
            double tagged = compare(
                    "10 events of a tag",
                    few,
                    many,
                    (ledger, from) -> ledger.find(
                                    new Document("tags", "strategy=SG1").append("_id", new Document("$gte", from)))
                            .sort(new Document("_id", 1))
                            .limit(10)
                            .into(new ArrayList<>()));
            assertThat(List.of(head, range, tagged))
                    .allSatisfy(ratio -> assertThat(ratio).isLessThan(5));
        }
    }

    private static MongoCollection<Document> filled(MongoClient client, String name, int size) {
        MongoCollection<Document> ledger = client.getDatabase("waymark").getCollection(name);
        ledger.createIndex(Indexes.ascending("tags", "_id"));
        LedgerCommits commits = new LedgerCommits(SEED);
        for (int from = 0; from < size; from += FEW) {
            List<Document> batch = new ArrayList<>();
            for (int position = from; position < from + FEW; position++) {
                batch.add(commits.at(position));
            }
            ledger.insertMany(batch);
        }
        return ledger;
    }

    private interface Query {
        void run(MongoCollection<Document> ledger, long from);
    }

    private static double compare(
            String name, MongoCollection<Document> few, MongoCollection<Document> many, Query query) {
        double small = medianMicros(from -> query.run(few, from % (FEW - 100)));
        double large = medianMicros(from -> query.run(many, from % (MANY - 100)));
        System.out.printf("%s: %.0f µs among %d, %.0f µs among %d%n", name, small, FEW, large, MANY);
        return large / small;
    }

    private static double medianMicros(LongConsumer query) {
        long[] nanos = new long[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            long start = System.nanoTime();
            query.accept(sample * 7919L);
            nanos[sample] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[SAMPLES / 2] / 1e3;
    }
}
