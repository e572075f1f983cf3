package org.waymark.standalone.provider;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.waymark.query.security.provider.PageClient;
import org.waymark.standalone.accounts.Account;

/** The pages as the client of Waymark's own provider: what each of the two knows of the other. Their secret never leaves the process. */
final class OwnClient implements ClientRegistrationRepository {

    private static final Duration ACCESS = Duration.ofMinutes(5);

    private final ClientRegistration client;
    private final RegisteredClient registered;

    /**
     * Makes it.
     *
     * @param issuer  where browsers find the provider, and the pages
     * @param session how long somebody stays signed in who does nothing
     */
    OwnClient(String issuer, Duration session) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // a name only: people are sent to the path, on whatever host they came to
        String callback = issuer + PageClient.CALLBACK;
        client = ClientRegistration.withRegistrationId(PageClient.REGISTRATION)
                .clientId(Account.PAGES)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(callback)
                .scope("openid", "profile")
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(issuer + "/oauth2/token")
                .jwkSetUri(issuer + "/oauth2/jwks")
                .issuerUri(issuer)
                .userNameAttributeName("sub")
                .build();
        registered = RegisteredClient.withId(client.getClientId())
                .clientId(client.getClientId())
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(callback)
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        // renewed with each token, so it ends after the session of the browser
                        .refreshTokenTimeToLive(session.plus(ACCESS))
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    ClientRegistration client() {
        return client;
    }

    RegisteredClient registered() {
        return registered;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(PageClient.REGISTRATION) ? client : null;
    }
}
