package org.waymark.standalone.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.waymark.embedded.EmbeddedMongo;

/** Tokens outlive a restart; keys do not live for ever. */
class SigningKeysIT {

    private static final String ISSUER = "https://waymark.example.org";
    private static final Authentication ANNA = UsernamePasswordAuthenticationToken.authenticated(
            "anna", null, AuthorityUtils.createAuthorityList("ROLE_LEAD", "other"));

    private static EmbeddedMongo mongo;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        mongo = EmbeddedMongo.inMemory(Clock.systemUTC());
        client = MongoClients.create(mongo.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void empty() {
        database().drop();
    }

    private static MongoDatabase database() {
        return client.getDatabase("keys");
    }

    /** A process that began so long ago, with the keys as they were then. */
    private static OwnTokens begun(Duration ago, String issuer) {
        Clock then = Clock.fixed(Instant.now().minus(ago), ZoneOffset.UTC);
        return new OwnTokens(new SigningKeys(database(), then), issuer, Clock.systemUTC());
    }

    private static OwnTokens begunNow() {
        return begun(Duration.ZERO, ISSUER);
    }

    private static Object key(Jwt token) {
        return Objects.requireNonNull(token.getHeaders().get("kid"));
    }

    @Test
    void aTokenIsGoodInAnotherProcessAndAfterARestart() {
        Jwt token = begunNow().decoder().decode(begunNow().tokenFor(ANNA));

        assertThat(token.getSubject()).isEqualTo("anna");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("LEAD");
        assertThat(token.getAudience()).containsExactly(OwnTokens.AUDIENCE);
        assertThat(database().getCollection("provider_keys").countDocuments()).isEqualTo(1);
    }

    @Test
    void anOldKeySignsNoMoreAndIsKnownForAWhile() {
        String old = begun(Duration.ofDays(91), ISSUER).tokenFor(ANNA);
        OwnTokens now = begunNow();

        assertThat(key(now.decoder().decode(now.tokenFor(ANNA))))
                .isNotEqualTo(key(now.decoder().decode(old)));
        assertThat(database().getCollection("provider_keys").countDocuments()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsOlderStillIsForgotten() {
        String ancient = begun(Duration.ofDays(93), ISSUER).tokenFor(ANNA);
        OwnTokens now = begunNow();

        assertThat(now.decoder().decode(now.tokenFor(ANNA)).getSubject()).isEqualTo("anna");
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> now.decoder().decode(ancient));
        assertThat(database().getCollection("provider_keys").countDocuments()).isEqualTo(1);
    }

    @Test
    void tokensOfAnotherIssuerAreRefused() {
        String other = begun(Duration.ZERO, "https://other.example.org").tokenFor(ANNA);

        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> begunNow().decoder().decode(other));
    }
}
