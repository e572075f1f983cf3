package org.waymark.ledger.proof;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.waymark.ledger.LedgerSettings;

/**
 * The checkpoints that were made of a ledger, and the keys they were signed with. They stand beside the ledger: who can write
 * there can drop them too, so what they prove they prove to those who keep copies elsewhere. Safe for several threads.
 */
public final class Checkpoints {

    private static final String ID = "_id";

    private final MongoCollection<Document> notes;
    private final MongoCollection<Document> keys;

    /** Gives access to the checkpoints of the ledger that the settings name. */
    public Checkpoints(MongoDatabase database, LedgerSettings settings) {
        notes = collection(database, settings.collection() + "-checkpoints");
        keys = collection(database, settings.collection() + "-keys");
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** {@return the largest checkpoint} */
    public Optional<SignedCheckpoint> latest() {
        return below(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** {@return the checkpoint of this size, if one was made} */
    public Optional<SignedCheckpoint> ofSize(long size) {
        return Optional.ofNullable(notes.find(Filters.eq(size)).first()).map(Checkpoints::read);
    }

    /** {@return checkpoints smaller than a size, the largest first} */
    public List<SignedCheckpoint> below(long size, int limit) {
        FindIterable<Document> found =
                notes.find(Filters.lt(ID, size)).sort(Sorts.descending(ID)).limit(limit);
        return found.map(Checkpoints::read).into(new ArrayList<>());
    }

    /** {@return the smallest checkpoint that is larger than a size} */
    public Optional<SignedCheckpoint> above(long size) {
        return Optional.ofNullable(notes.find(Filters.gt(ID, size))
                        .sort(Sorts.ascending(ID))
                        .first())
                .map(Checkpoints::read);
    }

    /** {@return the keys that have signed checkpoints of this ledger, also those that no longer do, the oldest first} */
    public List<VerifierKey> keys() {
        return keys.find()
                .sort(Sorts.ascending("since"))
                .map(key -> VerifierKey.parse(key.getString(ID)))
                .into(new ArrayList<>());
    }

    /** Lists a key from now on, unless it is listed already. */
    void list(VerifierKey key, Instant now) {
        insertUnlessThere(keys, new Document(ID, key.text()).append("since", Date.from(now)));
    }

    /** Stores a checkpoint. {@return the one of this size, which may be one that was there before} */
    SignedCheckpoint store(SignedCheckpoint signed) {
        long size = signed.checkpoint().size();
        insertUnlessThere(notes, new Document(ID, size).append("note", signed.note()));
        return ofSize(size).orElseThrow();
    }

    private static void insertUnlessThere(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static SignedCheckpoint read(Document document) {
        return SignedCheckpoint.stored(document.getString("note"));
    }
}
