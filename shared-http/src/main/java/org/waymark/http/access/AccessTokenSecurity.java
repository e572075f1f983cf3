package org.waymark.http.access;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** Takes personal access tokens where other bearers are taken. */
public final class AccessTokenSecurity {

    private final AccessTokens tokens;
    private final TokenOwners owners;
    private final ScopedRequests scoped;
    private final Clock clock;

    /** @param scoped what of the service can be asked with a token */
    public AccessTokenSecurity(AccessTokens tokens, TokenOwners owners, ScopedRequests scoped, Clock clock) {
        this.tokens = tokens;
        this.owners = owners;
        this.scoped = scoped;
        this.clock = clock;
    }

    /** Adds the filter to the chain of a service; it is none for requests that pass no security. */
    public void on(HttpSecurity http) {
        http.addFilterBefore(
                new AccessTokenFilter(tokens, owners, scoped, clock), BearerTokenAuthenticationFilter.class);
    }
}
