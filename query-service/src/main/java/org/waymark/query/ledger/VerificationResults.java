package org.waymark.query.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** What the last verification has shown, kept for those who come later and for every node. */
final class VerificationResults {

    private static final String LAST = "last";
    private static final String RESULT = "result";

    private final MongoCollection<Document> collection;
    private final JsonMapper json;

    VerificationResults(MongoDatabase database, JsonMapper json) {
        this.collection = database.getCollection("ledger-verification");
        this.json = json;
    }

    void store(VerificationResult result) {
        Document document = new Document("_id", LAST).append(RESULT, json.writeValueAsString(result));
        collection.replaceOne(Filters.eq(LAST), document, new ReplaceOptions().upsert(true));
    }

    Optional<VerificationResult> last() {
        return Optional.ofNullable(collection.find(Filters.eq(LAST)).first())
                .map(document -> json.readValue(document.getString(RESULT), VerificationResult.class));
    }
}
