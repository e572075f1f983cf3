package org.waymark.standalone.provider;

import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.waymark.http.access.CheckedTokens;
import org.waymark.http.identity.ProviderJwtDecoder;
import org.waymark.query.security.CallerTokens;

/** Signs and checks the tokens of this Waymark, without a request to anybody. */
public final class OwnTokens implements CallerTokens {

    /** What tokens for the services are meant for. */
    public static final String AUDIENCE = "waymark";

    private static final Duration LIFE = Duration.ofMinutes(2);

    private final SigningKeys keys;
    private final String issuer;
    private final Clock clock;
    private final NimbusJwtEncoder encoder;

    /** @param issuer who signs, as it stands in tokens */
    public OwnTokens(SigningKeys keys, String issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
        this.encoder = new NimbusJwtEncoder(keys);
        this.encoder.setJwkSelector(List<JWK>::getFirst);
    }

    String issuer() {
        return issuer;
    }

    SigningKeys keys() {
        return keys;
    }

    JwtEncoder encoder() {
        return encoder;
    }

    /** Checks access tokens of any account or program. */
    public JwtDecoder decoder() {
        return decoder(token -> OAuth2TokenValidatorResult.success());
    }

    /** @param more what an access token must stand up to besides */
    JwtDecoder decoder(OAuth2TokenValidator<Jwt> more) {
        NimbusJwtDecoder signatures = unchecked();
        signatures.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return new CheckedTokens(
                signatures, new DelegatingOAuth2TokenValidator<>(ProviderJwtDecoder.validator(issuer, AUDIENCE), more));
    }

    /** Checks the signature; what else is to be checked is for the caller to add. */
    NimbusJwtDecoder unchecked() {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    /** A token for somebody whom this process itself vouches for: it plays the worked example in their names. */
    @Override
    public String tokenFor(Authentication caller) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(caller.getName())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim("roles", rolesOf(caller))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }

    private static List<String> rolesOf(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .toList();
    }
}
