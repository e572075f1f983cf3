package org.waymark.standalone.doctor;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.standalone.tls.CertificateFiles;
import org.waymark.standalone.tls.OpenLine;
import org.waymark.standalone.tls.UnusableCertificateException;

/**
 * Whether the certificate is good for the name that browsers use, and for how long; or whether Waymark needs none.
 *
 * @param openLine whether it has none, and passwords can be read on the way
 * @param problem  why it cannot be used, in a sentence; null where it can, or there is none
 * @param from     from when it is valid; null where there is none
 * @param until    until when; null where there is none
 * @param names    that it is for
 * @param host     by which browsers find the pages; null where nobody said
 * @param now      by which its days are reckoned
 */
record CertificateCheck(
        boolean openLine,
        @Nullable String problem,
        @Nullable Instant from,
        @Nullable Instant until,
        List<String> names,
        @Nullable String host,
        Instant now) {

    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration AT_ONCE = Duration.ofDays(3);
    private static final String RENEW = "Renew it; Waymark takes the new files up by itself.";

    /** Of a Waymark without one. */
    static CertificateCheck none(boolean openLine, Instant now) {
        return new CertificateCheck(openLine, null, null, null, List.of(), null, now);
    }

    /** Of the files that were named; null where one was not. */
    static CertificateCheck of(@Nullable Path certificate, @Nullable Path key, @Nullable String host, Instant now) {
        if (certificate == null || key == null) {
            return new CertificateCheck(
                    false,
                    (certificate == null ? CertificateFiles.CERTIFICATE : CertificateFiles.KEY) + " is not set",
                    null,
                    null,
                    List.of(),
                    host,
                    now);
        }
        try {
            X509Certificate own = CertificateFiles.read(certificate, key);
            return new CertificateCheck(
                    false,
                    null,
                    own.getNotBefore().toInstant(),
                    own.getNotAfter().toInstant(),
                    CertificateFiles.names(own),
                    host,
                    now);
        } catch (UnusableCertificateException e) {
            return new CertificateCheck(false, e.getMessage(), null, null, List.of(), host, now);
        }
    }

    HealthFinding finding() {
        if (problem != null) {
            return HealthFinding.wrong(
                    HealthCheck.CERTIFICATE,
                    Amounts.ended(problem),
                    "Waymark needs a certificate and its key, both in PEM: " + CertificateFiles.CERTIFICATE + " and "
                            + CertificateFiles.KEY + ".");
        }
        if (from == null || until == null) {
            return openLine
                    ? HealthFinding.warning(HealthCheck.CERTIFICATE, "There is none.", OpenLine.WARNING)
                    : HealthFinding.fine(
                            HealthCheck.CERTIFICATE,
                            "Waymark has none: a proxy was named, or only this machine reaches it.");
        }
        String says = "It is for " + String.join(", ", names) + ", until " + Amounts.moment(until) + ".";
        if (now.isBefore(from)) {
            return HealthFinding.wrong(
                    HealthCheck.CERTIFICATE, says + " It is not valid before " + Amounts.moment(from) + ".", RENEW);
        }
        if (host != null && names.stream().noneMatch(name -> covers(name, host))) {
            return HealthFinding.wrong(
                    HealthCheck.CERTIFICATE,
                    says + " It is not for " + host + ", where browsers find the pages.",
                    "Get one for that name, or correct WAYMARK_PUBLIC_URL.");
        }
        return lasting(says, until);
    }

    private HealthFinding lasting(String says, Instant until) {
        Duration left = Duration.between(now, until);
        if (left.isNegative()) {
            return HealthFinding.wrong(HealthCheck.CERTIFICATE, says + " It has expired.", RENEW);
        }
        String lasts = says + " It lasts " + Amounts.span(left) + ".";
        if (left.compareTo(AT_ONCE) < 0) {
            return HealthFinding.wrong(HealthCheck.CERTIFICATE, lasts, RENEW);
        }
        return left.compareTo(SOON) < 0
                ? HealthFinding.warning(HealthCheck.CERTIFICATE, lasts, RENEW)
                : HealthFinding.fine(HealthCheck.CERTIFICATE, lasts);
    }

    /** As RFC 6125 has it: a star stands for one label, the first. */
    static boolean covers(String name, String host) {
        String given = name.toLowerCase(Locale.ROOT);
        String asked = host.toLowerCase(Locale.ROOT);
        return given.equals(asked)
                || given.startsWith("*.")
                        && asked.indexOf('.') > 0
                        && asked.substring(asked.indexOf('.')).equals(given.substring(1));
    }
}
