package org.waymark.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates that nobody vouches for, made by the JDK's keytool. */
final class SelfSigned {

    private static final String PASSWORD = "a password for a test";
    private static final String NAME = "own";

    private final KeyStore store;

    /** @param folder to make it in */
    SelfSigned(Path folder) {
        try {
            Path file = Files.createTempDirectory(folder, "key").resolve("store.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            NAME,
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new AssertionError("keytool failed");
            }
            store = KeyStore.getInstance("PKCS12");
            try (InputStream made = Files.newInputStream(file)) {
                store.load(made, PASSWORD.toCharArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Writes both files, in place of those that are there. */
    Map<String, String> writtenTo(Path folder) throws IOException, GeneralSecurityException {
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        Files.writeString(certificate, pem("CERTIFICATE", certificate().getEncoded()));
        Files.writeString(
                key,
                pem("PRIVATE KEY", store.getKey(NAME, PASSWORD.toCharArray()).getEncoded()));
        return Map.of("WAYMARK_TLS_CERTIFICATE", certificate.toString(), "WAYMARK_TLS_KEY", key.toString());
    }

    /** What a browser is that trusts it. */
    SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry(NAME, certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Certificate certificate() throws GeneralSecurityException {
        return store.getCertificate(NAME);
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
