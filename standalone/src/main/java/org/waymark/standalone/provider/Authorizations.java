package org.waymark.standalone.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The sign-ins that the provider has given tokens for, in memory as the sessions that they belong to. Bounded: whoever lost theirs
 * is asked to sign in again.
 */
final class Authorizations implements OAuth2AuthorizationService {

    private static final int MOST = 20_000;

    private final Cache<String, OAuth2Authorization> byId;
    private final Cache<String, String> idByToken;

    /** @param kept how long one is kept that nothing is asked of */
    Authorizations(Duration kept) {
        byId = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(kept).build();
        idByToken = Caffeine.newBuilder()
                .maximumSize(3 * MOST)
                .expireAfterAccess(kept)
                .build();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return; // a program's token is checked by its signature, and is never renewed
        }
        byId.put(authorization.getId(), authorization);
        tokens(authorization).forEach(token -> idByToken.put(token, authorization.getId()));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
        tokens(authorization).forEach(idByToken::invalidate);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    /** One whose token is still the one that was asked with: those before it were renewed. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return Optional.ofNullable(idByToken.getIfPresent(token))
                .map(byId::getIfPresent)
                .filter(found -> tokens(found).anyMatch(token::equals))
                .orElse(null);
    }

    private static Stream<String> tokens(OAuth2Authorization authorization) {
        return Stream.of(
                        Optional.ofNullable(authorization.getToken(OAuth2AuthorizationCode.class))
                                .map(code -> code.getToken().getTokenValue()),
                        Optional.ofNullable(authorization.getToken(OAuth2RefreshToken.class))
                                .map(refresh -> refresh.getToken().getTokenValue()),
                        Optional.ofNullable(authorization.getAccessToken())
                                .map(access -> access.getToken().getTokenValue()))
                .flatMap(Optional::stream);
    }
}
