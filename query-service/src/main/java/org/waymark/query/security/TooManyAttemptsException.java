package org.waymark.query.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many attempts to sign in have failed that the next has to wait. */
public final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait how long */
    public TooManyAttemptsException(Duration wait) {
        super("Too many attempts to sign in; the next may be made in " + wait.toSeconds() + " s");
        this.wait = wait;
    }

    /** How long the next attempt has to wait. */
    public Duration waiting() {
        return wait;
    }
}
