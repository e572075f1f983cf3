package org.waymark.query.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which views are known to be damaged, on whichever node that was noticed: one small document each, from when it is noticed
 * until the view is folded anew as far as the ledger goes.
 */
final class DamagedViews {

    /** In place of a name: all views, because it cannot be told which. */
    static final String ALL = "*";

    static final String COLLECTION = "damaged_views";

    private static final Logger log = LoggerFactory.getLogger(DamagedViews.class);
    private static final String BEGUN = "begun";
    private static final UpdateOptions OR_NEW = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> damaged;

    DamagedViews(MongoDatabase database) {
        this.damaged = database.getCollection(COLLECTION);
    }

    /** Has the view folded anew, by whichever node writes the documents. */
    void report(DamagedViewException found) {
        UpdateResult reported = damaged.updateOne(Filters.eq(found.view()), Updates.set(BEGUN, false), OR_NEW);
        if (reported.getUpsertedId() != null || reported.getModifiedCount() > 0) {
            log.error("{}. It is folded anew from the ledger", found.getMessage(), found);
        }
    }

    /** The names of those that are not being folded anew yet. */
    Set<String> waiting() {
        return damaged.find(Filters.eq(BEGUN, false))
                .map(one -> one.getString("_id"))
                .into(new HashSet<>());
    }

    /** The names of all that are damaged or being folded anew. */
    Set<String> all() {
        return damaged.find().map(one -> one.getString("_id")).into(new HashSet<>());
    }

    /** What was stored of these is gone, and they are being folded anew. */
    void begun(Collection<String> names) {
        damaged.updateMany(Filters.in("_id", names), Updates.set(BEGUN, true));
    }

    /** Those that were begun anew have come as far as the ledger goes. */
    void mended() {
        damaged.deleteMany(Filters.eq(BEGUN, true));
    }
}
