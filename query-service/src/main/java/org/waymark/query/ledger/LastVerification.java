package org.waymark.query.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last verification of the whole ledger has shown, on any node.
 *
 * @param at       when it was finished
 * @param holds    whether all of the ledger was intact
 * @param sentence what was wrong; null where all was intact
 */
public record LastVerification(
        Instant at, boolean holds, @Nullable String sentence) {

    /** {@return what is noted in a database; empty where none was made} */
    public static Optional<LastVerification> of(MongoDatabase database) {
        return new VerificationResults(database, new JsonMapper())
                .last()
                .map(result -> new LastVerification(result.at(), result.holds(), result.sentence()));
    }
}
