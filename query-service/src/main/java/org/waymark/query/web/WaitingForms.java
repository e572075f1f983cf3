package org.waymark.query.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closed forms whose authors are away at an identity provider, which carries nothing along. They wait in memory, a few minutes and
 * only so much of them: whoever does not sign in cannot fill it up.
 */
@Component
final class WaitingForms {

    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final long MOST_CHARACTERS = 32_000_000;
    private static final String IN_SESSION = WaitingForms.class.getName();

    private final Cache<String, String> forms = Caffeine.newBuilder()
            .expireAfterWrite(WAIT)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String key, String form) -> form.length())
            .build();

    /** Lets a form wait for whoever signs in from this session. */
    void put(HttpSession session, String sealed) {
        String key = UUID.randomUUID().toString();
        forms.put(key, sealed);
        session.setAttribute(IN_SESSION, key);
    }

    /** The one that waits for this session; it is given once. */
    Optional<String> take(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(IN_SESSION) instanceof String key)) {
            return Optional.empty();
        }
        session.removeAttribute(IN_SESSION);
        return Optional.ofNullable(forms.asMap().remove(key));
    }
}
