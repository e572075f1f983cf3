package org.waymark.standalone.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where everybody is signed in to the pages of this process, in its memory: as sessions are. */
public final class SignedInSessions {

    private final Map<String, SignedInSession> open = new ConcurrentHashMap<>();
    private final Clock clock;
    private final SecurityLog log;

    public SignedInSessions(Clock clock, SecurityLog log) {
        this.clock = clock;
        this.log = log;
    }

    /** Somebody who is signed in asked for something. */
    void seen(String account, HttpServletRequest request, HttpSession session) {
        if (session.getAttribute(SignedInSession.ATTRIBUTE) instanceof SignedInSession known
                && known.account().equals(account)) {
            known.used(request, clock.instant());
            return;
        }
        SignedInSession begun =
                new SignedInSession(account, request, clock.instant(), gone -> open.remove(gone.handle()));
        open.put(begun.handle(), begun);
        session.setAttribute(SignedInSession.ATTRIBUTE, begun);
    }

    /** Those of an account, the one used last first. */
    List<SignedInSession> of(String account) {
        return open.values().stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(SignedInSession::lastUsed).reversed())
                .toList();
    }

    /** One of an account's; empty where it has ended. */
    Optional<SignedInSession> find(String account, String handle) {
        return Optional.ofNullable(open.get(handle))
                .filter(session -> session.account().equals(account));
    }

    /** Ends one. */
    void end(SignedInSession session, String by) {
        log.record(
                SecurityEventKind.SESSION_ENDED, session.account(), by, session.browser() + ", " + session.address());
        session.end();
    }

    /** Ends all of an account but one; null keeps none. */
    void endAll(String account, @Nullable SignedInSession but, String by) {
        of(account).stream().filter(session -> session != but).forEach(session -> end(session, by));
    }

    /** That of a request; null where there is none. */
    static @Nullable SignedInSession of(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SignedInSession.ATTRIBUTE) instanceof SignedInSession own
                ? own
                : null;
    }
}
