package org.waymark.resilience.crash;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;

/** The views as they lie in the database while Waymark is down. */
final class Views {

    /** The collections of states and of the entries of journals. */
    private static final Pattern VIEWS = Pattern.compile("views|view\\..*");

    private Views() {}

    /** Throws them away, so that the next start folds the whole ledger anew. */
    static int forget(MongoDatabase database) {
        List<String> views = database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(VIEWS.asMatchPredicate())
                .toList();
        views.forEach(view -> database.getCollection(view).drop());
        tokens(database).drop();
        return views.size();
    }

    /** The position that the one which is furthest behind has come to; -1 where none has begun. */
    static long slowest(MongoDatabase database) {
        Document stored = tokens(database).find(Filters.eq("views")).first();
        Document positions = stored == null ? new Document() : stored.get("positions", Document.class);
        return positions.values().stream()
                .mapToLong(view -> ((Document) view).getLong("position"))
                .min()
                .orElse(-1);
    }

    private static MongoCollection<Document> tokens(MongoDatabase database) {
        return database.getCollection("tokens");
    }
}
