package org.waymark.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;

/** A process to be killed: several callers insert, and each id is printed once its insert was acknowledged. */
final class InsertingProcess {

    static final int CALLERS = 8;
    static final long IDS_FOR_EACH = 1_000_000;

    private InsertingProcess() {}

    public static void main(String[] arguments) {
        long firstId = Long.parseLong(arguments[1]);
        EmbeddedMongo mongo = EmbeddedMongo.open(Path.of(arguments[0]));
        MongoClient client = MongoClients.create(mongo.connectionString());
        MongoCollection<Document> things = client.getDatabase("waymark").getCollection("things");
        things.createIndex(Indexes.ascending("tags", "_id"));
        IntStream.range(0, CALLERS)
                .mapToObj(caller -> new Thread(() -> insert(things, firstId + caller * IDS_FOR_EACH)))
                .forEach(Thread::start);
    }

    private static void insert(MongoCollection<Document> things, long firstId) {
        LedgerCommits commits = new LedgerCommits(firstId);
        for (long id = firstId; ; id++) {
            things.insertOne(commits.at(id));
            synchronized (InsertingProcess.class) {
                System.out.println("acknowledged " + id);
                System.out.flush();
            }
        }
    }
}
