package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Role;
import org.waymark.http.HealthCheck;
import org.waymark.standalone.Standalone.Preparation;

/** Waymark with a certificate of its own (ADR 66). */
class TlsIT {

    private static final String PASSWORD = "three random words";

    private static final Map<String, String> NEW_STRATEGY = Map.of(
            "code", "HW26",
            "title", "Health",
            "from-day", "1",
            "from-month", "4",
            "from-year", "2026",
            "to-day", "31",
            "to-month", "3",
            "to-year", "2029");

    @TempDir
    private static Path folder;

    private static SelfSigned certificate;
    private static Standalone waymark;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        certificate = new SelfSigned(folder);
        Map<String, String> environment = new HashMap<>(certificate.writtenTo(folder));
        environment.putAll(Map.of("WAYMARK_PORT", "0", "WAYMARK_COMMAND_PORT", "0", "WAYMARK_REDIRECT_PORT", "0"));
        Path data = folder.resolve("data");
        waymark = Standalone.start(Settings.of(List.of("run"), environment), data, Preparation.NONE);
        waymark.accounts().create("ada", "Ada", Set.of(Role.ADMINISTRATOR), PASSWORD, "a test");
        waymark.accounts().create("carla", "Carla", Set.of(Role.COORDINATOR), PASSWORD, "a test");
    }

    @AfterAll
    static void stop() {
        waymark.close();
    }

    @Test
    void servesPagesAndCommandsByTls() throws IOException, GeneralSecurityException {
        Caller carla = caller();

        assertThat(waymark.address()).startsWith("https://localhost:");
        assertThat(carla.signIn("carla", PASSWORD)).endsWith("/");
        HttpResponse<String> page = carla.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
        assertThat(carla.getCommands("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(HealthCheck.status(waymark.address() + "/actuator/health/readiness"))
                .isEqualTo(200);
    }

    @Test
    void saysHowWellItIs() throws IOException, GeneralSecurityException {
        Caller ada = caller();
        ada.signIn("ada", PASSWORD);

        assertThat(ada.get("/system-health").body())
                .contains(
                        "<h1 class=\"govuk-heading-l\">System health</h1>",
                        "It is for localhost, until",
                        "It answers: the")
                .containsPattern("Waymark answers at \\d+ \\(pages\\), \\d+ \\(commands\\), \\d+ \\(redirects\\)\\.");
        assertThat(ada.get("/api/system-health").body()).contains("\"check\":\"certificate\",\"level\":\"fine\"");
        assertThat(ada.get("/accounts").body()).contains("href=\"/system-health\"");
    }

    @Test
    void sendsWhatFormsAskForOnALineInsideTheMachine() throws IOException, GeneralSecurityException {
        Caller carla = caller();
        carla.signIn("carla", PASSWORD);

        HttpResponse<String> sent = carla.post("/strategies/create", "/strategies/create", NEW_STRATEGY);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    }

    @Test
    void redirectsPlainHttp() throws IOException, InterruptedException {
        try (HttpClient plain = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = plain.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + waymark.redirectPort() + "/sign-in?a=b"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(308);
            assertThat(answer.headers().firstValue("Location")).hasValue(waymark.address() + "/sign-in?a=b");
        }
    }

    @Test
    void takesUpANewCertificateWithoutARestart() throws IOException, GeneralSecurityException {
        SelfSigned renewed = new SelfSigned(folder);
        renewed.writtenTo(folder);

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(answeredWith(renewed)).isTrue());
        certificate = renewed;
    }

    private static Caller caller() throws IOException, GeneralSecurityException {
        return new Caller(waymark.address(), waymark.commandAddress(), certificate.trusting());
    }

    private static boolean answeredWith(SelfSigned trusted)
            throws IOException, GeneralSecurityException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusted.trusting()).build()) {
            URI page = URI.create(waymark.address() + "/sign-in");
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (SSLHandshakeException e) {
            return false;
        }
    }
}
