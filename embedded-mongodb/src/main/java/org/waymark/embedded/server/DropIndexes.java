package org.waymark.embedded.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.query.IdIndex;

/**
 * Drops indexes by their keys. By name, the engine would also forget the indexes of that name on other collections.
 */
final class DropIndexes {

    private DropIndexes() {}

    static Document byKey(Document command, @Nullable MongoCollection<?> collection, UnaryOperator<Document> run) {
        Document result = new Document("ok", 1.0);
        if (collection == null || !(command.get("index") instanceof String name)) {
            return run.apply(command);
        }
        List<? extends Index<?>> chosen = collection.getIndexes().stream()
                .filter(index -> name.equals("*") ? !(index instanceof IdIndex) : name.equals(index.getName()))
                .toList();
        if (chosen.isEmpty() && !name.equals("*")) {
            return run.apply(command);
        }
        for (Index<?> index : chosen) {
            Document one = new Document(command);
            one.put("index", index.toIndexDescription().get("key"));
            result = run.apply(one);
        }
        return result;
    }
}
