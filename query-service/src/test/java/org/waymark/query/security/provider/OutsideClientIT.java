package org.waymark.query.security.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.waymark.http.identity.ProviderMetadata;
import org.waymark.http.identity.ProviderSettings;
import org.waymark.http.identity.ProviderUnavailableException;

/** What the pages learn of a provider from its metadata, and where people may be sent because of it. */
class OutsideClientIT {

    private static final String ISSUER = "https://id.example.org/realms/waymark";

    private HttpServer provider;
    private volatile String issuer = ISSUER;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/metadata", exchange -> {
            byte[] body = """
                    {"issuer":"%s",
                     "authorization_endpoint":"https://login.example.org/auth",
                     "token_endpoint":"https://id.example.org/token",
                     "end_session_endpoint":"https://id.example.org/logout",
                     "jwks_uri":"https://id.example.org/keys",
                     "subject_types_supported":["public"]}
                    """.formatted(issuer).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private OutsideClient client(String secret, String publicUrl) {
        ProviderSettings defaults = ProviderSettings.defaults();
        ProviderSettings settings = new ProviderSettings(
                ISSUER,
                "http://127.0.0.1:" + provider.getAddress().getPort() + "/metadata",
                defaults.audience(),
                defaults.clientId(),
                secret,
                "openid profile",
                defaults.personClaim(),
                defaults.nameClaim(),
                defaults.emailClaim(),
                defaults.rolesClaim(),
                "");
        return new OutsideClient(settings, new ProviderMetadata(settings), publicUrl);
    }

    private static ClientRegistration registration(OutsideClient client) {
        return Objects.requireNonNull(client.findByRegistrationId(PageClient.REGISTRATION));
    }

    @Test
    void knowsTheProviderByItsMetadata() {
        ClientRegistration pages = registration(client("secret", "https://waymark.example.org/"));

        assertThat(pages.getProviderDetails().getAuthorizationUri()).isEqualTo("https://login.example.org/auth");
        assertThat(pages.getRedirectUri()).isEqualTo("https://waymark.example.org/login/oauth2/code/waymark");
        assertThat(pages.getScopes()).containsExactlyInAnyOrder("openid", "profile");
        assertThat(registration(client("", "")).getClientAuthenticationMethod())
                .as("without a secret it is a public client, with proof of its code")
                .isEqualTo(ClientAuthenticationMethod.NONE);
        assertThat(registration(client("", "")).getRedirectUri()).startsWith("{baseUrl}/");
    }

    @Test
    void peopleAreSentToTheTwoAddressesOfTheProviderAlone() {
        OutsideClient client = client("secret", "");
        assertThat(client.leadsToProvider("https://login.example.org/auth"))
                .as("nothing is known before it is needed")
                .isFalse();
        assertThat(client.origins()).isEqualTo("https://id.example.org");
        registration(client);

        for (String address : List.of(
                "https://login.example.org/auth",
                "https://login.example.org/auth?client_id=waymark",
                "https://id.example.org/logout?id_token_hint=x")) {
            assertThat(client.leadsToProvider(address)).as(address).isTrue();
        }
        for (String address : List.of(
                "https://login.example.org/auth.evil.example/",
                "https://login.example.org.evil.example/auth",
                "https://login.example.org/",
                "http://login.example.org/auth",
                "https://id.example.org/token",
                "//login.example.org/auth")) {
            assertThat(client.leadsToProvider(address)).as(address).isFalse();
        }
        assertThat(client.origins().split(" "))
                .containsExactlyInAnyOrder("https://id.example.org", "https://login.example.org");
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsNoneOfOurs() {
        issuer = "https://id.example.org/realms/others";
        OutsideClient client = client("secret", "");

        assertThatExceptionOfType(ProviderUnavailableException.class)
                .isThrownBy(() -> registration(client))
                .withMessageContaining("realms/others");
        issuer = ISSUER;
        assertThat(registration(client).getClientId()).as("it is asked again").isEqualTo("waymark");
    }

    @Test
    void aProviderThatIsAwayIsAskedAgain() {
        OutsideClient client = client("secret", "");
        provider.removeContext("/metadata");

        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(() -> registration(client));
    }

    @Test
    void otherNamesAreNoneOfItsClients() {
        assertThat(client("secret", "").findByRegistrationId("others")).isNull();
    }
}
