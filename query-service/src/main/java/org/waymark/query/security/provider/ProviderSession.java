package org.waymark.query.security.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClientException;
import org.waymark.http.identity.ProviderUnavailableException;
import org.waymark.http.identity.UnusableIdentityException;

/** What a session of the pages has of its provider: who it is, and the means to renew that. Requests of one session renew it once. */
final class ProviderSession {

    /** A call to command-service that begins now is checked with the token by then. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Object lock = new Object();
    private SignedInPerson person;
    private @Nullable OAuth2RefreshToken refreshToken;

    ProviderSession(SignedInPerson person, @Nullable OAuth2RefreshToken refreshToken) {
        this.person = person;
        this.refreshToken = refreshToken;
    }

    /**
     * The person as the provider knows them now; empty where it refuses to go on.
     *
     * @throws ProviderUnavailableException if it cannot be asked
     */
    Optional<SignedInPerson> renewed(
            ClientRegistration client, TokenEndpoint endpoint, ProviderPeople people, Clock clock) {
        synchronized (lock) {
            if (isFresh(person, clock)) {
                return Optional.of(person);
            }
            if (refreshToken == null) {
                return Optional.empty();
            }
            try {
                OAuth2AccessTokenResponse tokens = endpoint.refresh(
                        new OAuth2RefreshTokenGrantRequest(client, person.accessToken(), refreshToken));
                person = people.of(person.getIdToken(), tokens.getAccessToken());
                if (tokens.getRefreshToken() != null) {
                    refreshToken = tokens.getRefreshToken();
                }
                return Optional.of(person);
            } catch (OAuth2AuthorizationException e) {
                if (e.getCause() instanceof RestClientException) {
                    throw new ProviderUnavailableException("The identity provider renews no session", e);
                }
                return Optional.empty();
            } catch (BadJwtException | UnusableIdentityException e) {
                return Optional.empty();
            } catch (JwtException e) {
                throw new ProviderUnavailableException("The keys of the identity provider cannot be had", e);
            }
        }
    }

    /** Whether nothing need be renewed for a request that begins now. */
    static boolean isFresh(SignedInPerson person, Clock clock) {
        return person.isGoodUntil(clock.instant().plus(MARGIN));
    }
}
