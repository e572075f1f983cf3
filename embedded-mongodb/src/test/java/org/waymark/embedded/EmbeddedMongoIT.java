package org.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {

    @Test
    void keepsDocumentsOverARestart(@TempDir Path folder) {
        try (var mongo = EmbeddedMongo.open(folder);
                var client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("waymark")
                    .getCollection("things")
                    .insertOne(new Document("_id", 1).append("name", "first"));
        }
        try (var mongo = EmbeddedMongo.open(folder);
                var client = MongoClients.create(mongo.connectionString())) {
            assertThat(client.getDatabase("waymark")
                            .getCollection("things")
                            .find()
                            .first())
                    .containsEntry("name", "first");
        }
    }
}
