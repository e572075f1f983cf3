package org.waymark.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class CheckedTokensTest {

    private final List<String> verified = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();
    private final CheckedTokens tokens = new CheckedTokens(
            token -> {
                verified.add(token);
                if (token.endsWith("forged")) {
                    throw new BadJwtException("The signature is wrong");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(token)
                        .build();
            },
            jwt -> closed.contains(jwt.getSubject())
                    ? OAuth2TokenValidatorResult.failure(
                            new OAuth2Error("invalid_token", "The account is closed", null))
                    : OAuth2TokenValidatorResult.success());

    @Test
    void aSignatureIsCheckedOnce() {
        assertThat(tokens.decode("ada").getSubject()).isEqualTo("ada");
        assertThat(tokens.decode("ada").getSubject()).isEqualTo("ada");
        assertThat(tokens.decode("bob").getSubject()).isEqualTo("bob");
        assertThat(verified).containsExactly("ada", "bob");
    }

    @Test
    void whateverElseATokenMustSayIsCheckedEachTime() {
        tokens.decode("ada");
        closed.add("ada");
        assertThatThrownBy(() -> tokens.decode("ada"))
                .isInstanceOf(JwtValidationException.class)
                .hasMessage("The account is closed");
    }

    @Test
    void aForgedOneIsNotRemembered() {
        for (int turn = 0; turn < 2; turn++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(verified).containsExactly("forged", "forged");
    }
}
