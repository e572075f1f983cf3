package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkIT {

    @TempDir
    private Path folder;

    @Test
    void warnsWhereOthersReachItWithoutTls() {
        assertThat(Network.of(Map.of()).warning()).contains("can be read on the way", "WAYMARK_TLS_CERTIFICATE");
        assertThat(Network.of(Map.of("WAYMARK_ADDRESS", "0.0.0.0")).warning()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"WAYMARK_ADDRESS, 127.0.0.1", "WAYMARK_ADDRESS, ::1", "WAYMARK_PROXIES, 192.0.2.7"})
    void isQuietOnThisMachineAndBehindAProxy(String setting, String value) {
        assertThat(Network.of(Map.of(setting, value)).warning()).isNull();
    }

    @Test
    void takesACertificateWithItsKey() throws IOException, GeneralSecurityException {
        Network network = Network.of(new SelfSigned(folder).writtenTo(folder));

        assertThat(network.scheme()).isEqualTo("https");
        assertThat(network.warning()).isNull();
    }

    @Test
    void saysWhichOfTheTwoFilesIsMissing() {
        assertThatThrownBy(() -> Network.of(Map.of("WAYMARK_TLS_CERTIFICATE", "certificate.pem")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("WAYMARK_TLS_KEY is not set");
        assertThatThrownBy(() ->
                        Network.of(Map.of("WAYMARK_TLS_CERTIFICATE", "/no/such.pem", "WAYMARK_TLS_KEY", "/no/key.pem")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("/no/such.pem, which is not there");
    }

    @Test
    void saysWhatAFileMustHold() throws IOException, GeneralSecurityException {
        Map<String, String> settings = new HashMap<>(new SelfSigned(folder).writtenTo(folder));
        settings.put(
                "WAYMARK_TLS_CERTIFICATE",
                Files.writeString(folder.resolve("text"), "text").toString());

        assertThatThrownBy(() -> Network.of(settings))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("must name a certificate in PEM");
    }

    @Test
    void saysThatAKeyIsNotTheCertificates() throws IOException, GeneralSecurityException {
        Map<String, String> settings = new HashMap<>(new SelfSigned(folder).writtenTo(folder));
        Path other = Files.createDirectory(folder.resolve("other"));
        settings.put("WAYMARK_TLS_KEY", new SelfSigned(folder).writtenTo(other).get("WAYMARK_TLS_KEY"));

        assertThatThrownBy(() -> Network.of(settings))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is not that of the certificate");
    }

    @Test
    void redirectsToHttpsOnlyWhereThereIsOne() {
        assertThatThrownBy(() -> Network.of(Map.of("WAYMARK_REDIRECT_PORT", "80")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("WAYMARK_TLS_CERTIFICATE");
    }
}
