package org.waymark.benchmarks.compare;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Ledger;
import org.waymark.events.WaymarkEvent;
import org.waymark.ledger.LedgerSettings;

/** Our engine on the embedded database, and the limits that this database sets it. */
public final class WaymarkContender extends EngineContender {

    private final Ledger ledger;

    public WaymarkContender(Path folder) {
        this.ledger = Ledger.open(folder);
    }

    @Override
    public String name() {
        return "Waymark, embedded database";
    }

    @Override
    EventStorageEngine engine() {
        return ledger.engine();
    }

    @Override
    Set<Tag> tags(WaymarkEvent event) {
        return event.tags();
    }

    @Override
    public void fill(int events) throws InterruptedException {
        ledger.fill(History.events(events).limit(events));
    }

    /**
     * The limit: a plain insert, majority and journal, of the document that holds the last commit, into a collection that
     * has no index but that of its id.
     */
    public Operation insertOne() {
        long head = ledger.reader().head().position();
        Document stored =
                Objects.requireNonNull(commits().find(new Document("_id", head)).first(), "the commit stored last");
        MongoCollection<Document> plain =
                ledger.database().getCollection("plain").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        return (caller, turn) -> {
            Document document = new Document(stored);
            document.put("_id", new ObjectId());
            plain.insertOne(document);
        };
    }

    /** The limit of streaming: the driver reads all documents; {@return how many events they hold}. */
    public long find() {
        long count = 0;
        for (Document commit : commits().find().batchSize(500)) {
            count += commit.getInteger("size");
        }
        return count;
    }

    /** The same where the driver does not even decode what it read. */
    public long findRaw() {
        long count = 0;
        for (RawBsonDocument commit :
                commits().withDocumentClass(RawBsonDocument.class).find().batchSize(500)) {
            count += commit.getInt32("size").getValue();
        }
        return count;
    }

    private MongoCollection<Document> commits() {
        return ledger.database().getCollection(LedgerSettings.withDefaults().collection());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
