package org.waymark.query.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Removes what was kept of views that are folded in another way now, and what earlier releases kept of them. */
final class ObsoleteDocuments {

    /** With the versioned name of a view: where earlier releases kept its states. */
    private static final String STATES_OF_EARLIER_RELEASES = "view.";

    private static final String TOKENS = "tokens";
    private static final String PROCESSOR = "processor";

    private final MongoDatabase database;
    private final StateCollection states;

    ObsoleteDocuments(MongoDatabase database) {
        this.database = database;
        this.states = new StateCollection(database);
    }

    /** All documents of one version of a view. */
    void removeVersion(String name, int version) {
        String versioned = ViewNames.versioned(name, version);
        database.getCollection(ViewNames.entries(versioned)).drop();
        states.drop(versioned);
    }

    /**
     * All documents of a view, where it is not known what they hold: before the first claim, or where somebody dropped the
     * positions. Also the tokens of the processor that folded it in earlier releases, and the collections of its states.
     */
    void removeAll(View<?> view) {
        for (int version = 1; version <= view.version(); version++) {
            removeVersion(view.name(), version);
            database.getCollection(STATES_OF_EARLIER_RELEASES + ViewNames.versioned(view.name(), version))
                    .drop();
        }
        MongoCollection<Document> tokens = database.getCollection(TOKENS);
        tokens.find().into(new ArrayList<>()).stream()
                .filter(token -> isOf(view, token.get(PROCESSOR)))
                .forEach(token -> tokens.deleteOne(Filters.eq(token.get("_id"))));
    }

    private static boolean isOf(View<?> view, @Nullable Object processor) {
        return processor instanceof String name && name.matches("(view\\.)?" + Pattern.quote(view.name()) + "\\.v\\d+");
    }
}
