package org.waymark.query.security.provider;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.waymark.http.identity.Identity;
import org.waymark.http.identity.IdentityMapper;

/**
 * Tells who somebody is from the tokens of their sign-in. Id and roles are read from the access token, which command-service reads
 * too, so that both say the same of a person.
 */
public final class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final ObjectProvider<JwtDecoder> decoder;
    private final IdentityMapper identities;

    public ProviderPeople(ObjectProvider<JwtDecoder> decoder, IdentityMapper identities) {
        this.decoder = decoder;
        this.identities = identities;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        try {
            return of(request.getIdToken(), request.getAccessToken());
        } catch (BadJwtException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_access_token", e.getMessage(), null), e);
        }
    }

    /**
     * The person whose tokens these are.
     *
     * @throws BadJwtException if the access token is none that Waymark takes
     */
    SignedInPerson of(OidcIdToken idToken, OAuth2AccessToken accessToken) {
        Map<String, Object> claims =
                decoder.getObject().decode(accessToken.getTokenValue()).getClaims();
        Identity caller = identities.read(claims);
        Map<String, Object> all = new HashMap<>(idToken.getClaims());
        all.putAll(claims);
        Identity shown = identities.read(all);
        return new SignedInPerson(
                new Identity(caller.id(), shown.name(), shown.email(), caller.roles()), idToken, accessToken);
    }
}
