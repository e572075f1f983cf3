package org.waymark.query.security.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;

/**
 * The sessions of which the provider says that they have ended (back-channel logout). Each is remembered for a day: by then its
 * tokens cannot be renewed any more.
 */
public final class EndedAtProvider {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST = 100_000;

    private final Cache<String, Boolean> sessions =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final Cache<String, Instant> people =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /** One session has ended, or where none is named, all those that a person has by now. */
    void add(OidcLogoutToken ended) {
        @Nullable String session = ended.getSessionId();
        if (session != null) {
            sessions.put(session, true);
        } else if (ended.getSubject() != null && ended.getIssuedAt() != null) {
            people.put(ended.getSubject(), ended.getIssuedAt());
        }
    }

    boolean has(SignedInPerson person) {
        String session = person.getClaimAsString("sid");
        if (session != null && sessions.getIfPresent(session) != null) {
            return true;
        }
        @Nullable Instant ended = person.getSubject() == null ? null : people.getIfPresent(person.getSubject());
        @Nullable Instant began = person.getIssuedAt();
        return ended != null && began != null && !began.isAfter(ended);
    }
}
