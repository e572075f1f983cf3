package org.waymark.query.views;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.waymark.events.StrategyCode;

/**
 * What a redaction is followed by, beside the documents of views: what else may hold the text goes, and the database is asked
 * to let go of what was written over, once for each collection however many views are in it. For one thread.
 */
final class RedactionAftermath {

    private final MongoDatabase database;
    private final Consumer<StrategyCode> removed;

    /** Collections in which something was written over; until the database has been asked, whatever fails meanwhile. */
    private final Set<String> owed = new LinkedHashSet<>();

    /** @param removed told of each strategy of which a text was removed */
    RedactionAftermath(MongoDatabase database, Consumer<StrategyCode> removed) {
        this.database = database;
        this.removed = removed;
    }

    /** A text of a strategy was removed. */
    void removedFrom(StrategyCode strategy) {
        removed.accept(strategy);
    }

    /** Something was written over in these collections. */
    void writtenOver(Collection<String> collections) {
        owed.addAll(collections);
    }

    /**
     * Asks the database to compact what was written over.
     *
     * @param asked called after each collection, which may take long
     */
    void compact(Runnable asked) {
        for (String collection : List.copyOf(owed)) {
            new Compaction(database, List.of(collection)).ask();
            owed.remove(collection);
            asked.run();
        }
    }
}
