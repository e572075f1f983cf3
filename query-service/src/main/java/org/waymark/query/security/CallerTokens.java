package org.waymark.query.security;

import org.springframework.security.core.Authentication;

/** Gives the bearer token with which command-service is called on behalf of somebody who is signed in here. */
@FunctionalInterface
public interface CallerTokens {

    /** A token that command-service accepts for this person now. */
    String tokenFor(Authentication caller);
}
