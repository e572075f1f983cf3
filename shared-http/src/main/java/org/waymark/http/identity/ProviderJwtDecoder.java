package org.waymark.http.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;
import org.waymark.http.access.CheckedTokens;

/** Checks access tokens of the provider: signature, issuer, audience, time. Its keys are fetched when the first token comes. */
public final class ProviderJwtDecoder implements JwtDecoder {

    private final ProviderSettings settings;
    private final ProviderMetadata metadata;
    private volatile @Nullable JwtDecoder ready;

    public ProviderJwtDecoder(ProviderSettings settings, ProviderMetadata metadata) {
        this.settings = settings;
        this.metadata = metadata;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        JwtDecoder decoder = ready;
        if (decoder == null) {
            decoder = make();
            ready = decoder;
        }
        return decoder.decode(token);
    }

    private JwtDecoder make() {
        NimbusJwtDecoder signatures = NimbusJwtDecoder.withJwkSetUri(metadata.address("jwks_uri"))
                .restOperations(new RestTemplate(ProviderMetadata.requests()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        signatures.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return new CheckedTokens(signatures, validator(settings.issuer(), settings.audience()));
    }

    /** What a token must say, whoever made it. */
    public static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer), new JwtAudienceValidator(audience));
    }
}
