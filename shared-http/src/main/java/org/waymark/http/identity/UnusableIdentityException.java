package org.waymark.http.identity;

import org.springframework.security.core.AuthenticationException;

/** A token is genuine, but does not say who somebody is in a way that can be recorded. */
public final class UnusableIdentityException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and which setting says otherwise */
    public UnusableIdentityException(String message) {
        super(message);
    }
}
