package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.testing.TestDatabase;

class SecondFactorsIT {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final SecretKeyFile key = SecretKeyFile.ofThisProcess();
    private final SecurityLog log = new SecurityLog(database.database(), Clock.systemUTC());
    private final SecondFactors factors = at(NOW);
    private final byte[] secret = SecondFactors.newSecret();

    @AfterEach
    void close() {
        database.close();
    }

    private SecondFactors at(Instant moment) {
        return new SecondFactors(database.database(), key, Clock.fixed(moment, ZoneOffset.UTC), log);
    }

    private String code(Instant moment) {
        return TimeCodes.code(secret, TimeCodes.step(moment), TimeCodes.DIGITS);
    }

    private List<String> setUp() {
        return factors.setUp("anna", secret, code(NOW)).orElseThrow();
    }

    @Test
    void isSetUpWithACodeOfItsSecretOnly() {
        assertThat(factors.setUp("anna", secret, code(NOW.plus(Duration.ofMinutes(2)))))
                .isEmpty();
        assertThat(factors.has("anna")).isFalse();

        assertThat(setUp()).hasSize(10).allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        assertThat(factors.has("anna")).isTrue();
        assertThat(factors.accounts()).containsExactly("anna");
    }

    @Test
    void aCodeIsTakenOnce() {
        setUp();
        Instant later = NOW.plusSeconds(TimeCodes.SECONDS);
        SecondFactors then = at(later);

        assertThat(then.take("anna", code(NOW), ""))
                .as("the code of the set-up")
                .isFalse();
        assertThat(then.take("anna", code(later), "")).isTrue();
        assertThat(then.take("anna", code(later), "")).isFalse();
        assertThat(then.take("ben", code(later), "")).isFalse();
    }

    @Test
    void ofManyWhoSendTheSameCodeAtOnceOneIsLetIn() {
        setUp();
        Instant later = NOW.plusSeconds(TimeCodes.SECONDS);
        AtomicInteger letIn = new AtomicInteger();

        IntStream.range(0, 16).parallel().forEach(one -> {
            if (at(later).take("anna", code(later), "")) {
                letIn.incrementAndGet();
            }
        });

        assertThat(letIn).hasValue(1);
    }

    @Test
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped() {
        List<String> codes = setUp();
        String typed = " " + codes.getFirst().replace("-", " ").toUpperCase(Locale.ROOT);

        assertThat(factors.take("anna", typed, "")).isTrue();
        assertThat(factors.take("anna", codes.getFirst(), "")).isFalse();
        assertThat(factors.of("anna").orElseThrow().recovery()).isEqualTo(9);
        List<String> renewed = factors.renewRecovery("anna");
        assertThat(factors.take("anna", codes.get(1), "")).isFalse();
        assertThat(factors.take("anna", renewed.getFirst(), "")).isTrue();
    }

    @Test
    void neitherSecretNorCodesCanBeReadFromTheDatabase() {
        List<String> codes = setUp();

        String kept = database.database()
                .getCollection("second_factors")
                .find()
                .map(Document::toJson)
                .first();
        assertThat(kept)
                .doesNotContain(Base64.getEncoder().encodeToString(secret))
                .doesNotContain(codes.getFirst(), codes.getFirst().replace("-", ""));
    }

    @Test
    void pretendsForAsManyNamesAsThereAreSuchAccounts() {
        assertThat(IntStream.range(0, 100).filter(one -> factors.pretends("name" + one, 4)))
                .isEmpty();

        setUp();

        assertThat(IntStream.range(0, 1_000)
                        .filter(one -> factors.pretends("name" + one, 4))
                        .count())
                .isBetween(150L, 350L);
        assertThat(factors.pretends("name", 4))
                .isEqualTo(at(NOW.plusSeconds(99)).pretends("name", 4));
    }

    @Test
    void whatIsDoneIsInTheSecurityLog() {
        List<String> codes = setUp();
        factors.take("anna", codes.getFirst(), "192.0.2.1");
        factors.renewRecovery("anna");
        factors.remove("anna", "admin");
        factors.remove("anna", "admin");

        assertThat(factors.has("anna")).isFalse();
        assertThat(log.before(Long.MAX_VALUE, 9).reversed())
                .extracting(SecurityEvent::what)
                .containsExactly(
                        "Second factor set up", "Recovery code used", "Recovery codes made", "Second factor removed");
    }
}
