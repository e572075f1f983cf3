package org.waymark.standalone.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave an account and a password, right or wrong, and is asked for a code. Kept in their session until they give one:
 * each code needs the password anew.
 *
 * @param account as it was typed
 * @param proof   of the right password: the account as it was; null where the password was wrong, or there is no such account
 * @param since   when the password was given
 */
record HalfSignedIn(String account, @Nullable SignedInAccount proof, Instant since) implements Serializable {

    /** For how long a code is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String ATTRIBUTE = HalfSignedIn.class.getName();

    void waitIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Whether somebody is waited for in the session of a request. */
    static boolean isIn(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    /** Who is waited for, and no longer; null where nobody is, or not any more. */
    static @Nullable HalfSignedIn takenFrom(HttpServletRequest request, Instant now) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return half.since().plus(PATIENCE).isBefore(now) ? null : half;
    }
}
