package org.waymark.query.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.waymark.query.api.Hashes;

/**
 * What the addresses of one person's feeds are derived from. A token is the public part, a dot, and a code of the feed under
 * the secret: whoever has the token of one feed can work out no other (docs/adr/0041).
 *
 * @param person  whose it is
 * @param handle  by which it is found; says nothing about the person
 * @param secret  random
 * @param made    when it was made
 */
record CalendarSecret(String person, String handle, byte[] secret, Instant made) {

    private static final int HANDLE_BYTES = 9;
    private static final int SECRET_BYTES = 32;
    private static final int CODE_BYTES = 24;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A new one. */
    static CalendarSecret random(String person, Instant made) {
        return new CalendarSecret(person, BASE64.encodeToString(bytes(HANDLE_BYTES)), bytes(SECRET_BYTES), made);
    }

    /** The part of a token by which its secret is found. */
    static String handleOf(String token) {
        int dot = token.indexOf('.');
        return dot < 0 ? "" : token.substring(0, dot);
    }

    /** The token of a feed. */
    String token(Feed feed) {
        return handle + "." + BASE64.encodeToString(Hashes.underSecret(secret, feed.name(), CODE_BYTES));
    }

    /** Whether this is the token of the feed; takes the same time wherever it differs. */
    boolean opens(Feed feed, String token) {
        return MessageDigest.isEqual(
                token(feed).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Whose it is; nothing secret. */
    @Override
    public String toString() {
        return "CalendarSecret of " + person;
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
