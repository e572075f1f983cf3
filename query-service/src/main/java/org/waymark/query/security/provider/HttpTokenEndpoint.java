package org.waymark.query.security.provider;

import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.waymark.http.identity.ProviderMetadata;

/** Asks the provider for tokens over HTTP, and does not wait long for them. */
public final class HttpTokenEndpoint implements TokenEndpoint {

    private final RestClientAuthorizationCodeTokenResponseClient signIns =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient sessions = new RestClientRefreshTokenTokenResponseClient();

    public HttpTokenEndpoint() {
        RestClient http = RestClient.builder()
                .requestFactory(ProviderMetadata.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
        signIns.setRestClient(http);
        sessions.setRestClient(http);
    }

    @Override
    public OAuth2AccessTokenResponse redeem(OAuth2AuthorizationCodeGrantRequest signIn) {
        return signIns.getTokenResponse(signIn);
    }

    @Override
    public OAuth2AccessTokenResponse refresh(OAuth2RefreshTokenGrantRequest session) {
        return sessions.getTokenResponse(session);
    }
}
