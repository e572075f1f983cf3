package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.waymark.command.RunningService.Answer;
import org.waymark.ledger.testing.TestDatabase;

/** Bearers of a token: who they are and what they may do stands in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {

    private static final String CREATE = """
            {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""";

    private final TestDatabase database = TestDatabase.fresh();
    private final RunningService service = RunningService.on(database, Issuer.class);

    @AfterAll
    void stop() {
        service.close();
        database.close();
    }

    /** Tokens of this issuer are the name of a role; any other is not one of its own. */
    @Configuration(proxyBeanMethods = false)
    static class Issuer {

        @Bean
        JwtDecoder decoder() {
            return token -> {
                if (!token.matches("[A-Z]+")) {
                    throw new BadJwtException("Not one of ours");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject("ada")
                        .claim("roles", List.of(token))
                        .build();
            };
        }
    }

    private Answer create(String token) {
        return service.exchange(
                "",
                "POST",
                "/api/commands/create-strategy",
                CREATE.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
    }

    @Test
    void takesTheRolesOfTheToken() {
        assertThat(create("VIEWER").status()).isEqualTo(403);
        assertThat(create("COORDINATOR").status()).isEqualTo(201);
    }

    @Test
    void refusesTokensOfOthers() {
        Answer answer = create("forged");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("request.not-signed-in");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.response().headers().allValues("WWW-Authenticate")).contains("Bearer");
    }
}
