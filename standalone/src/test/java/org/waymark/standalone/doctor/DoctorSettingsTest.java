package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.standalone.doctor.DoctorSettings.ListeningPort;

class DoctorSettingsTest {

    private static final Path DATA = Path.of("/data");

    @Test
    void areThoseOfTheEnvironment() throws Exception {
        DoctorSettings settings = DoctorSettings.of(
                Map.of(
                        "WAYMARK_PORT", "443",
                        "WAYMARK_REDIRECT_PORT", "80",
                        "WAYMARK_ADDRESS", "127.0.0.1",
                        "WAYMARK_PROXIES", "10.0.0.1",
                        "WAYMARK_TLS_CERTIFICATE", "/etc/cert.pem",
                        "WAYMARK_PUBLIC_URL", "https://waymark.example.org/",
                        "WAYMARK_MEMORY", "512m"),
                DATA,
                null);
        assertThat(settings)
                .isEqualTo(new DoctorSettings(
                        DATA,
                        null,
                        false,
                        List.of(
                                new ListeningPort("pages", 443, "WAYMARK_PORT"),
                                new ListeningPort("commands", 8081, "WAYMARK_COMMAND_PORT"),
                                new ListeningPort("redirects", 80, "WAYMARK_REDIRECT_PORT")),
                        InetAddress.getByName("127.0.0.1"),
                        true,
                        Path.of("/etc/cert.pem"),
                        null,
                        "waymark.example.org",
                        512L << 20));
        assertThat(settings.tls()).isTrue();
    }

    @Test
    void haveUsualValues() {
        DoctorSettings settings = DoctorSettings.of(Map.of(), DATA, null);
        assertThat(settings.ports()).extracting(ListeningPort::number).containsExactly(8080, 8081);
        assertThat(settings.tls()).isFalse();
        assertThatThrownBy(() -> DoctorSettings.of(Map.of("WAYMARK_PORT", "70000"), DATA, null))
                .hasMessageContaining("WAYMARK_PORT must be a port");
    }

    @ParameterizedTest
    @CsvSource({"1g, 1073741824", "2G, 2147483648", "800000k, 819200000", "1048576, 1048576", "much, 1073741824"})
    void memoryIsReadAsJavaReadsIt(String given, long bytes) {
        assertThat(DoctorSettings.heap(given)).isEqualTo(bytes);
    }
}
