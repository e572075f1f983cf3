package org.waymark.query.security;

import org.springframework.security.core.Authentication;

/** Says whether a session may go on: what its account may do can have changed since somebody signed in. */
@FunctionalInterface
public interface OpenSessions {

    /**
     * Asked at each request of a session, so it must be cheap.
     *
     * @param caller as they signed in
     */
    boolean mayGoOn(Authentication caller);
}
