package org.waymark.benchmarks.setup;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.waymark.events.Role;
import org.waymark.http.access.CheckedTokens;

/** An identity provider in miniature: RS256, as the usual ones sign, checked as those of a provider are. */
public final class Tokens {

    private static final int KEY_BITS = 2048;

    private final KeyPair keys;

    public Tokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has RSA", e);
        }
    }

    JwtDecoder decoder() {
        return new CheckedTokens(
                NimbusJwtDecoder.withPublicKey((RSAPublicKey) keys.getPublic()).build(), JwtValidators.createDefault());
    }

    /** Writes the key that a service in another process verifies tokens with; gives the file. */
    public Path publicKeyIn(Path folder) throws IOException {
        String encoded = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        return Files.writeString(
                folder.resolve("issuer.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
    }

    /** {@return a token of somebody who may report and read, good for a day} */
    public String token() {
        RSAKey key = new RSAKey.Builder((RSAPublicKey) keys.getPublic())
                .privateKey(keys.getPrivate())
                .build();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject("coordinator")
                .claim("roles", List.of(Role.COORDINATOR.name(), Role.AUDITOR.name()))
                .expiresAt(Instant.now().plus(Duration.ofDays(1)))
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }
}
