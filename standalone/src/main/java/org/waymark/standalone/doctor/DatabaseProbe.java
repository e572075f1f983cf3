package org.waymark.standalone.doctor;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.EmbeddedMongo;

/** Asks a database which it is, and what time it is. */
final class DatabaseProbe {

    private static final Document HELLO = new Document("hello", 1);

    private final MongoClient client;
    private final boolean embedded;

    DatabaseProbe(MongoClient client, boolean embedded) {
        this.client = client;
        this.embedded = embedded;
    }

    DatabaseCheck look() {
        String kind = embedded ? embeddedKind() : "a MongoDB";
        try {
            Document hello = client.getDatabase("admin").runCommand(HELLO);
            return new DatabaseCheck(
                    embedded ? kind : "MongoDB " + version(), null, hello.getString("setName"), embedded);
        } catch (MongoException e) {
            return DatabaseCheck.failing(kind, embedded, String.valueOf(e.getMessage()));
        }
    }

    /** {@return the embedded database, in words} */
    static String embeddedKind() {
        return "the embedded database, " + EmbeddedMongo.version();
    }

    private String version() {
        return client.getDatabase("admin")
                .runCommand(new Document("buildInfo", 1))
                .getString("version");
    }

    /** {@return its time; null where it does not say} */
    @Nullable Instant now() {
        return client.getDatabase("admin").runCommand(HELLO).get("localTime") instanceof Date date
                ? date.toInstant()
                : null;
    }
}
