package org.waymark.query.security.provider;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.waymark.http.identity.Identity;
import org.waymark.http.identity.IdentityMapper;

/** Somebody whom the provider signed in to the pages, with what their access token says of them. */
public final class SignedInPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String shown;
    private final String address;
    private final OAuth2AccessToken token;

    SignedInPerson(Identity identity, OidcIdToken idToken, OAuth2AccessToken token) {
        super(IdentityMapper.authorities(identity), idToken);
        this.id = identity.id();
        this.shown = identity.name();
        this.address = identity.email();
        this.token = token;
    }

    /** The person's id, as it is stamped on events. */
    @Override
    public String getName() {
        return id;
    }

    /** The name as shown. */
    @Override
    public String getFullName() {
        return shown;
    }

    /** The e-mail address; empty where the provider tells none. */
    @Override
    public String getEmail() {
        return address;
    }

    /** What command-service is called with. */
    OAuth2AccessToken accessToken() {
        return token;
    }

    /** Whether the access token is good until then, at least. */
    boolean isGoodUntil(Instant moment) {
        @Nullable Instant ends = token.getExpiresAt();
        return ends == null || ends.isAfter(moment);
    }

    /** One session of a person is another than the next. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson person
                && person.id.equals(id)
                && person.token.getTokenValue().equals(token.getTokenValue());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }

    /** Without tokens: this may come into a log. */
    @Override
    public String toString() {
        return id;
    }
}
