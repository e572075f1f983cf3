package org.waymark.ledger;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.RedactionAttestation;

/**
 * Takes what must go out of events that are recorded: the only code that ever changes a commit. It puts other content in
 * place of an event's payload or metadata and removes the salt; every hash stays as it is, so the chain still holds. That
 * what stands there now is what two people agreed on, an attestation later in the chain says
 * ({@link RedactionAttestation}, ADR 0010).
 *
 * <p>Methods throw {@link LedgerUnavailableException} when the database cannot answer; what they do can be repeated.
 */
public final class LedgerEraser {

    private final MongoDatabase database;
    private final MongoCollection<Document> collection;
    private final CommitSearch search;

    /** Makes an eraser for the ledger that the settings name. */
    public LedgerEraser(MongoDatabase database, LedgerSettings settings) {
        this.database = database;
        this.collection =
                database.getCollection(settings.collection()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.search = new CommitSearch(new MongoCommits(database, settings.collection()));
    }

    /**
     * Replaces the payload of an event, by one atomic update, if it is still what the caller saw.
     *
     * @return false if it is something else by now: read it again
     */
    public boolean replacePayload(long position, String seen, String replacement) {
        return replace(position, "payload", seen, replacement);
    }

    /**
     * Replaces the metadata of an event, by one atomic update, if they are still what the caller saw.
     *
     * @return false if they are something else by now: read them again
     */
    public boolean replaceMetadata(long position, Map<String, String> seen, Map<String, String> replacement) {
        return replace(
                position, "metadata", CommitDocuments.writeMetadata(seen), CommitDocuments.writeMetadata(replacement));
    }

    private boolean replace(long position, String part, Object seen, Object replacement) {
        long first = search.startOf(position);
        String path = "events." + (position - first) + "." + part;
        Document asSeen = new Document(CommitDocuments.ID, first).append(path, seen);
        Document change =
                new Document("$set", new Document(path, replacement)).append("$unset", new Document(path + "Salt", ""));
        try {
            return collection.updateOne(asSeen, change).getMatchedCount() == 1;
        } catch (MongoException e) {
            throw new LedgerUnavailableException("The ledger cannot replace the " + part + " at " + position, e);
        }
    }

    /** Asks the database to give up the space of what was replaced ({@link Compaction}). */
    public void compact() {
        Compaction.of(database, collection.getNamespace().getCollectionName());
    }
}
