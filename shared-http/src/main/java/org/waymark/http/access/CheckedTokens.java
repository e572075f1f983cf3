package org.waymark.http.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks a token's signature once a minute, and everything else each time: its time, issuer and audience, and whether whoever it is
 * for may still come in. A program sends the same token with every command, and a signature costs more than all the rest.
 *
 * <p>A minute bounds how long a key that the provider withdrew is trusted on. Tokens are kept as hashes; what fails is not kept.
 */
public final class CheckedTokens implements JwtDecoder {

    private static final Duration TRUSTED = Duration.ofMinutes(1);

    /** Most tokens that are kept; whoever sends another pays for its check. */
    private static final int KEPT = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> checked =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(TRUSTED).build();

    /**
     * Remembers signatures.
     *
     * @param signatures checks the signature and nothing that changes with time
     * @param validator  what a token must say, each time it is sent
     */
    public CheckedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator) {
        this.signatures = signatures;
        this.validator = validator;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        String hash = TokenText.hash(token);
        Jwt known = checked.getIfPresent(hash);
        Jwt jwt = known == null ? signatures.decode(token) : known;
        if (known == null) {
            checked.put(hash, jwt);
        }
        OAuth2TokenValidatorResult result = validator.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException(sentence(result), result.getErrors());
        }
        return jwt;
    }

    private static String sentence(OAuth2TokenValidatorResult result) {
        return result.getErrors().stream()
                .map(OAuth2Error::getDescription)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("The token is not valid.");
    }
}
