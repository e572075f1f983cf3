package org.waymark.query.views;

import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Asks the database to let go of what was written over in some collections, so that its files no longer hold it either. A
 * database may decline: then that happens when it next reuses the space (docs/operations.md).
 */
record Compaction(MongoOperations mongo, List<String> collections) {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    void ask() {
        for (String collection : collections) {
            try {
                mongo.executeCommand(new Document("compact", collection));
            } catch (DataAccessException e) {
                log.info("The database does not compact {} now: {}", collection, e.getMessage());
            }
        }
    }
}
