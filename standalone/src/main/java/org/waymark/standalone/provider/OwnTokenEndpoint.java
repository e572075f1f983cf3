package org.waymark.standalone.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.waymark.query.security.provider.TokenEndpoint;

/**
 * Asks the provider of this process for tokens as a program outside asks it, without the way over HTTP: a request to itself would
 * have to wait for its turn behind requests that wait for it.
 */
final class OwnTokenEndpoint implements TokenEndpoint {

    private final AuthorizationServerContext provider;
    private @Nullable AuthenticationManager checks;

    OwnTokenEndpoint(AuthorizationServerSettings settings) {
        this.provider = new AuthorizationServerContext() {
            @Override
            public String getIssuer() {
                return Objects.requireNonNull(settings.getIssuer());
            }

            @Override
            public AuthorizationServerSettings getAuthorizationServerSettings() {
                return settings;
            }
        };
    }

    /** @param manager checks what comes over HTTP too */
    void checkWith(AuthenticationManager manager) {
        this.checks = manager;
    }

    @Override
    public OAuth2AccessTokenResponse redeem(OAuth2AuthorizationCodeGrantRequest signIn) {
        OAuth2AuthorizationRequest begun = signIn.getAuthorizationExchange().getAuthorizationRequest();
        String code =
                signIn.getAuthorizationExchange().getAuthorizationResponse().getCode();
        Map<String, Object> sent = new HashMap<>();
        sent.put(OAuth2ParameterNames.GRANT_TYPE, AuthorizationGrantType.AUTHORIZATION_CODE.getValue());
        sent.put(OAuth2ParameterNames.CODE, Objects.requireNonNull(code));
        sent.put(PkceParameterNames.CODE_VERIFIER, begun.getAttribute(PkceParameterNames.CODE_VERIFIER));
        return answer(
                signIn.getClientRegistration(),
                sent,
                client ->
                        new OAuth2AuthorizationCodeAuthenticationToken(code, client, begun.getRedirectUri(), Map.of()));
    }

    @Override
    public OAuth2AccessTokenResponse refresh(OAuth2RefreshTokenGrantRequest session) {
        return answer(
                session.getClientRegistration(),
                Map.of(OAuth2ParameterNames.GRANT_TYPE, AuthorizationGrantType.REFRESH_TOKEN.getValue()),
                client -> new OAuth2RefreshTokenAuthenticationToken(
                        session.getRefreshToken().getTokenValue(), client, null, Map.of()));
    }

    private interface Grant {

        Authentication by(Authentication client);
    }

    private OAuth2AccessTokenResponse answer(ClientRegistration client, Map<String, Object> sent, Grant grant) {
        AuthenticationManager manager = Objects.requireNonNull(checks);
        AuthorizationServerContextHolder.setContext(provider);
        try {
            Authentication known = Objects.requireNonNull(manager.authenticate(new OAuth2ClientAuthenticationToken(
                    client.getClientId(), client.getClientAuthenticationMethod(), client.getClientSecret(), sent)));
            return response((OAuth2AccessTokenAuthenticationToken)
                    Objects.requireNonNull(manager.authenticate(grant.by(known))));
        } catch (OAuth2AuthenticationException e) {
            throw new OAuth2AuthorizationException(e.getError(), e);
        } finally {
            AuthorizationServerContextHolder.resetContext();
        }
    }

    private static OAuth2AccessTokenResponse response(OAuth2AccessTokenAuthenticationToken given) {
        OAuth2AccessToken token = given.getAccessToken();
        OAuth2AccessTokenResponse.Builder response = OAuth2AccessTokenResponse.withToken(token.getTokenValue())
                .tokenType(token.getTokenType())
                .scopes(token.getScopes())
                .expiresIn(life(token).toSeconds())
                .additionalParameters(given.getAdditionalParameters());
        if (given.getRefreshToken() != null) {
            response.refreshToken(given.getRefreshToken().getTokenValue());
        }
        return response.build();
    }

    private static Duration life(OAuth2AccessToken token) {
        @Nullable Instant from = token.getIssuedAt();
        @Nullable Instant to = token.getExpiresAt();
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }
}
