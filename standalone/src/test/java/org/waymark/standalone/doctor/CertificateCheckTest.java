package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-27T16:49:00Z");

    @ParameterizedTest
    @CsvSource({
        "2027-01-27T16:49:00Z, FINE, It lasts 61 days.",
        "2026-12-04T16:49:00Z, WARNING, It lasts 7 days.",
        "2026-11-29T16:49:00Z, WRONG, It lasts 2 days.",
        "2026-11-26T16:49:00Z, WRONG, It has expired."
    })
    void isRenewedInTime(Instant until, HealthLevel level, String says) {
        HealthFinding finding = certificate(until, "waymark.example.org").finding();
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.says())
                .startsWith("It is for waymark.example.org, *.harbour.example, until ")
                .endsWith(says);
    }

    private static CertificateCheck certificate(Instant until, @Nullable String host) {
        return new CertificateCheck(
                false,
                null,
                Instant.parse("2026-11-01T00:00:00Z"),
                until,
                List.of("waymark.example.org", "*.harbour.example"),
                host,
                NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "waymark.example.org, true",
        "WAYMARK.example.org, true",
        "waymark.harbour.example, true",
        "harbour.example, false",
        "a.b.harbour.example, false",
        "example.org, false",
        ", true"
    })
    void isForTheNameThatBrowsersUse(@Nullable String host, boolean covered) {
        HealthFinding finding =
                certificate(Instant.parse("2027-06-01T00:00:00Z"), host).finding();
        assertThat(finding.level()).isEqualTo(covered ? HealthLevel.FINE : HealthLevel.WRONG);
        assertThat(finding.says().contains("It is not for")).isEqualTo(!covered);
    }

    @Test
    void isNotValidBeforeItBegins() {
        CertificateCheck early = new CertificateCheck(
                false,
                null,
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2027-12-01T00:00:00Z"),
                List.of("localhost"),
                null,
                NOW);
        assertThat(early.finding().level()).isEqualTo(HealthLevel.WRONG);
        assertThat(early.finding().says()).endsWith("It is not valid before 1 December 2026, 00:00 UTC.");
    }

    @Test
    void canBeReadWithItsKey() {
        Path nowhere = Path.of("/nowhere/cert.pem");
        assertThat(CertificateCheck.of(nowhere, null, null, NOW).finding().says())
                .isEqualTo("WAYMARK_TLS_KEY is not set.");
        HealthFinding missing = CertificateCheck.of(nowhere, nowhere, null, NOW).finding();
        assertThat(missing.level()).isEqualTo(HealthLevel.WRONG);
        assertThat(missing.says()).contains("WAYMARK_TLS_CERTIFICATE names /nowhere/cert.pem, which is not there");
    }

    @Test
    void isMissedOnlyWhereOthersReachWaymark() {
        assertThat(CertificateCheck.none(true, NOW).finding().level()).isEqualTo(HealthLevel.WARNING);
        assertThat(CertificateCheck.none(false, NOW).finding().level()).isEqualTo(HealthLevel.FINE);
    }
}
