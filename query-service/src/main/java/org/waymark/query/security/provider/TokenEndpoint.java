package org.waymark.query.security.provider;

import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** Where the provider gives tokens. */
public interface TokenEndpoint {

    /**
     * Gives the tokens of a sign-in.
     *
     * @throws OAuth2AuthorizationException if the provider refuses, or cannot be asked
     */
    OAuth2AccessTokenResponse redeem(OAuth2AuthorizationCodeGrantRequest signIn);

    /**
     * Gives a new access token.
     *
     * @throws OAuth2AuthorizationException if the provider refuses, or cannot be asked
     */
    OAuth2AccessTokenResponse refresh(OAuth2RefreshTokenGrantRequest session);
}
