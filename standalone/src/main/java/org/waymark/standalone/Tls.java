package org.waymark.standalone;

import static org.waymark.standalone.tls.CertificateFiles.CERTIFICATE;
import static org.waymark.standalone.tls.CertificateFiles.KEY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.standalone.tls.CertificateFiles;
import org.waymark.standalone.tls.UnusableCertificateException;

/**
 * A certificate and its key, as the files that an authority's client leaves. They are read again when they change.
 *
 * @param certificate the certificate and those between it and the authority's, in PEM
 * @param key         its private key, in PEM, not encrypted
 */
record Tls(Path certificate, Path key) {

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
        try {
            CertificateFiles.read(certificate, key);
        } catch (UnusableCertificateException e) {
            throw new UsageException(Objects.requireNonNull(e.getMessage(), "it says why"));
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
