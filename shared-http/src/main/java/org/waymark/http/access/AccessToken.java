package org.waymark.http.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token, without the token itself, which only its owner has.
 *
 * @param id       by which it is named in addresses and in the security log; opens nothing
 * @param owner    whose it is
 * @param name     what its owner calls it
 * @param made     when
 * @param expires  it is refused from then on
 * @param lastUsed within a minute; null where it never was
 * @param revoked  since when it is refused; null where it was not revoked
 */
public record AccessToken(
        String id,
        String owner,
        String name,
        TokenScope scope,
        Instant made,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** Whether it opens something at a moment. */
    public boolean isValidAt(Instant moment) {
        return revoked == null && moment.isBefore(expires);
    }
}
