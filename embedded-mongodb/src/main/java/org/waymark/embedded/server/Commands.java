package org.waymark.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine has to be told about commands to answer them as MongoDB does. */
final class Commands {

    /** The first batch of a result where a driver asks for no size, as in MongoDB. */
    private static final int FIRST_BATCH = 101;

    private static final Set<String> WRITING = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropdatabase",
            "dropindexes",
            "renamecollection");

    private static final Set<String> WRITING_DOCUMENTS = Set.of("insert", "update", "delete", "findandmodify");

    private Commands() {}

    static boolean writes(String command, Document query) {
        return WRITING.contains(command.toLowerCase(Locale.ROOT))
                || command.equalsIgnoreCase("aggregate") && endsInACollection(query.get("pipeline"));
    }

    /** Whether a command inserts, changes or deletes documents of the collection that it names. */
    static boolean writesDocuments(String command) {
        return WRITING_DOCUMENTS.contains(command.toLowerCase(Locale.ROOT));
    }

    private static boolean endsInACollection(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    /** A query whose result comes in batches; the engine would send all of it in one reply, however large. */
    static Document inBatches(String command, Document query) {
        if (!command.equalsIgnoreCase("find") || query.containsKey("batchSize")) {
            return query;
        }
        Document batched = new Document(query);
        batched.put("batchSize", Boolean.TRUE.equals(query.get("singleBatch")) ? Integer.MAX_VALUE : FIRST_BATCH);
        return batched;
    }
}
