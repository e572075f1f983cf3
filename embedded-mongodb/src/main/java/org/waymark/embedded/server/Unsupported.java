package org.waymark.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IllegalOperationException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what the engine does not have and would otherwise silently do differently from MongoDB. */
final class Unsupported {

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int NO_CHANGE_STREAMS = 40573;
    private static final List<String> INDEX_OPTIONS =
            List.of("partialFilterExpression", "collation", "expireAfterSeconds", "wildcardProjection");

    private Unsupported() {}

    static void refuse(String command, Document query) {
        if (query.containsKey("startTransaction") || Boolean.FALSE.equals(query.get("autocommit"))) {
            throw new IllegalOperationException("The embedded database has no transactions");
        }
        if (query.get("writeConcern") instanceof Document concern
                && concern.get("w") instanceof Number nodes
                && nodes.intValue() > 1) {
            throw new MongoServerError(
                    ErrorCode.BadValue, "cannot use 'w' > 1: the embedded database is a single node");
        }
        if (command.equalsIgnoreCase("aggregate")) {
            refuseChangeStream(query);
        }
        if (command.equalsIgnoreCase("createIndexes")) {
            documents(query.get("indexes")).forEach(Unsupported::refuseIndex);
        }
    }

    private static void refuseChangeStream(Document query) {
        if (documents(query.get("pipeline")).stream().anyMatch(stage -> stage.containsKey("$changeStream"))) {
            throw new MongoServerError(NO_CHANGE_STREAMS, "The embedded database has no change streams");
        }
    }

    private static void refuseIndex(Document index) {
        for (String option : INDEX_OPTIONS) {
            if (index.containsKey(option)) {
                throw cannotCreate(index, option);
            }
        }
        if (index.get("key") instanceof Document key) {
            key.values().stream()
                    .filter(kind -> !(kind instanceof Number))
                    .findFirst()
                    .ifPresent(kind -> {
                        throw cannotCreate(index, "kind " + kind);
                    });
        }
    }

    private static MongoServerError cannotCreate(Document index, String what) {
        return new MongoServerError(
                CANNOT_CREATE_INDEX,
                "CannotCreateIndex",
                "The embedded database has no indexes with " + what + ": " + index.get("name"));
    }

    private static List<Document> documents(@Nullable Object value) {
        return value instanceof Collection<?> values
                ? values.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
