package org.waymark.query.views;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database to let go of what was written over in some collections, so that its files no longer hold it either. A
 * database may decline: then that happens when it next reuses the space (docs/operations.md).
 */
public record Compaction(MongoDatabase database, List<String> collections) {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    /**
     * Asks; a database that declines, or takes long, is no fault.
     *
     * @throws MongoException if it cannot be asked
     */
    public void ask() {
        for (String collection : collections) {
            try {
                database.runCommand(new Document("compact", collection));
            } catch (MongoCommandException e) {
                log.info("The database does not compact {} now: {}", collection, e.getMessage());
            } catch (MongoOperationTimeoutException e) {
                // it may be at it, and the others would wait behind it
                log.info("The database has not said in time that it compacted {}", collection);
                return;
            }
        }
    }
}
