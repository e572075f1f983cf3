package org.waymark.query.security.provider;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.waymark.query.security.CallerTokens;

/** Whoever is signed in, or came with a token, acts at command-service with that token of the provider. */
public final class ProviderCallerTokens implements CallerTokens {

    @Override
    public String tokenFor(Authentication caller) {
        if (caller instanceof JwtAuthenticationToken bearer) {
            return bearer.getToken().getTokenValue();
        }
        if (caller.getPrincipal() instanceof SignedInPerson person) {
            return person.accessToken().getTokenValue();
        }
        throw new IllegalStateException("No provider gave a token for " + caller.getName());
    }
}
