package org.waymark.ledger;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the database to give up the space of what was erased, so that its files no longer hold it either (ADR 0010). */
public final class Compaction {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    private static final int TIMES = 3;

    private Compaction() {}

    /**
     * Asks for it. A database may decline: then that happens when it next reuses the space (docs/operations.md). One that does
     * not answer in time may be at it still, or was never told: it is asked again, and after three times believed to be at it.
     *
     * @param collection whose space it is
     * @throws LedgerUnavailableException if the database cannot be reached; it can be asked again
     */
    public static void of(MongoDatabase database, String collection) {
        for (int time = 1; time <= TIMES; time++) {
            try {
                database.runCommand(new Document("compact", collection));
                return;
            } catch (MongoCommandException e) {
                log.info("The database does not compact its files now: {}", e.getMessage());
                return;
            } catch (MongoSocketReadTimeoutException e) {
                log.warn(
                        "The database was asked to compact {} and has not answered ({} of {} times): {}",
                        collection,
                        time,
                        TIMES,
                        e.getMessage());
            } catch (MongoException e) {
                throw new LedgerUnavailableException("The database cannot be asked to compact " + collection, e);
            }
        }
    }
}
