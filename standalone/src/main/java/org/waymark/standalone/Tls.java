package org.waymark.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * A certificate and its key, as the files that an authority's client leaves. They are read again when they change.
 *
 * @param certificate the certificate and those between it and the authority's, in PEM
 * @param key         its private key, in PEM, not encrypted
 */
record Tls(Path certificate, Path key) {

    private static final String CERTIFICATE = "WAYMARK_TLS_CERTIFICATE";
    private static final String KEY = "WAYMARK_TLS_KEY";
    private static final String BUNDLE = "--spring.ssl.bundle.pem.waymark.";

    /**
     * {@return what the environment names, null if it names none}
     *
     * @throws UsageException if one of the two is missing, cannot be read, or does not belong to the other
     */
    static @Nullable Tls of(Map<String, String> environment) {
        String certificate = Settings.nonBlank(environment.get(CERTIFICATE));
        String key = Settings.nonBlank(environment.get(KEY));
        if (certificate == null && key == null) {
            return null;
        }
        if (certificate == null || key == null) {
            throw new UsageException("TLS needs two files: " + CERTIFICATE + ", the certificate with those of its"
                    + " authority, and " + KEY + ", its private key. " + (key == null ? KEY : CERTIFICATE)
                    + " is not set");
        }
        Tls tls = new Tls(Path.of(certificate).toAbsolutePath(), Path.of(key).toAbsolutePath());
        tls.check();
        return tls;
    }

    private void check() {
        PublicKey held = read(
                        CERTIFICATE, certificate, "a certificate in PEM, which begins -----BEGIN CERTIFICATE-----")
                .getCertificates()
                .getFirst()
                .getPublicKey();
        PrivateKey own = Objects.requireNonNull(
                read(KEY, key, "a private key in PEM, not encrypted, which begins -----BEGIN PRIVATE KEY-----")
                        .getPrivateKey());
        if (!belongs(own, held)) {
            throw new UsageException("The key in " + key + " is not that of the certificate in " + certificate
                    + ". The first certificate of the file must be Waymark's own");
        }
    }

    private static PemContent read(String setting, Path file, String expected) {
        if (!Files.isReadable(file)) {
            throw new UsageException(setting + " names " + file + ", which is not there or cannot be read");
        }
        try {
            PemContent content = PemContent.load(file);
            if (setting.equals(CERTIFICATE) && content.getCertificates().isEmpty()
                    || setting.equals(KEY) && content.getPrivateKey() == null) {
                throw new UsageException(setting + " must name " + expected + ", but " + file + " has none");
            }
            return content;
        } catch (IOException | IllegalStateException e) {
            throw new UsageException(setting + " must name " + expected + ", but " + file + " has none");
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

    List<String> arguments() {
        return List.of(
                "--server.ssl.bundle=waymark",
                BUNDLE + "keystore.certificate=" + certificate.toUri(),
                BUNDLE + "keystore.private-key=" + key.toUri(),
                BUNDLE + "reload-on-update=true",
                "--spring.ssl.bundle.watch.file.quiet-period=2s");
    }
}
