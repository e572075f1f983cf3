package org.waymark.standalone.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemContent;

/** A certificate and its key, read from the files that the environment names. */
public final class CertificateFiles {

    /** The setting that names the certificate. */
    public static final String CERTIFICATE = "WAYMARK_TLS_CERTIFICATE";

    /** The setting that names its key. */
    public static final String KEY = "WAYMARK_TLS_KEY";

    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private CertificateFiles() {}

    /**
     * Reads both.
     *
     * @return Waymark's own certificate, the first of the file
     * @throws UnusableCertificateException if one cannot be read, or does not belong to the other
     */
    public static X509Certificate read(Path certificate, Path key) throws UnusableCertificateException {
        X509Certificate own = read(
                        CERTIFICATE, certificate, "a certificate in PEM, which begins -----BEGIN CERTIFICATE-----")
                .getCertificates()
                .getFirst();
        PrivateKey held = Objects.requireNonNull(
                read(KEY, key, "a private key in PEM, not encrypted, which begins -----BEGIN PRIVATE KEY-----")
                        .getPrivateKey());
        if (!belongs(held, own.getPublicKey())) {
            throw new UnusableCertificateException("The key in " + key + " is not that of the certificate in "
                    + certificate + ". The first certificate of the file must be Waymark's own");
        }
        return own;
    }

    private static PemContent read(String setting, Path file, String expected) throws UnusableCertificateException {
        if (!Files.isReadable(file)) {
            throw new UnusableCertificateException(
                    setting + " names " + file + ", which is not there or cannot be read");
        }
        String hasNone = setting + " must name " + expected + ", but " + file + " has none";
        try {
            PemContent content = PemContent.load(file);
            if (setting.equals(CERTIFICATE) && content.getCertificates().isEmpty()
                    || setting.equals(KEY) && content.getPrivateKey() == null) {
                throw new UnusableCertificateException(hasNone);
            }
            return content;
        } catch (IOException | IllegalStateException e) {
            throw new UnusableCertificateException(hasNone);
        }
    }

    /** Whether what the one signs, the other confirms. */
    private static boolean belongs(PrivateKey own, PublicKey held) {
        String algorithm = switch (own.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> own.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(own);
            byte[] signed = signature.sign();
            signature.initVerify(held);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** {@return the names and addresses that a certificate is for, such as {@code *.example.org}} */
    public static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> name.getFirst() instanceof Integer kind && (kind == DNS || kind == ADDRESS))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
