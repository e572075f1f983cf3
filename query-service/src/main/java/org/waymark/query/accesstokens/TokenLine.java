package org.waymark.query.accesstokens;

import java.time.Instant;
import org.waymark.http.access.AccessToken;

/**
 * A token as a page lists it.
 *
 * @param valid  whether it opens something now
 * @param status in words
 */
public record TokenLine(AccessToken token, boolean valid, String status) {

    static TokenLine at(AccessToken token, Instant now) {
        boolean valid = token.isValidAt(now);
        return new TokenLine(token, valid, valid ? "Valid" : token.revoked() != null ? "Revoked" : "Expired");
    }
}
