package org.waymark.ledger.tokens;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.conversions.Bson;

/** Who may claim a token document, said as filters and updates, so that each claim is one atomic operation. */
final class TokenClaims {

    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";

    private final String nodeId;
    private final Duration timeout;
    private final Clock clock;

    TokenClaims(String nodeId, Duration timeout, Clock clock) {
        this.nodeId = nodeId;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * {@return documents this node holds, nobody holds, or somebody held who has been silent for the timeout} A claim made
     * later than the timeout from now was made before the database's clock was set back: it would hold for as long as that.
     */
    Bson free() {
        Instant now = clock.instant();
        Date expired = Date.from(now.minus(timeout));
        Date ahead = Date.from(now.plus(timeout));
        return or(eq(OWNER, nodeId), eq(OWNER, null), lt(CLAIMED_AT, expired), gt(CLAIMED_AT, ahead));
    }

    Bson claimable(String id) {
        return and(eq(id), free());
    }

    Bson owned(String id) {
        return and(eq(id), eq(OWNER, nodeId));
    }

    /** {@return the update that claims a document for this node, or extends its claim} */
    Bson claim() {
        return combine(set(OWNER, nodeId), set(CLAIMED_AT, Date.from(clock.instant())));
    }

    Bson release() {
        return set(OWNER, null);
    }
}
