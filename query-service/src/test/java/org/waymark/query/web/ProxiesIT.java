package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.query.security.RelativeRedirects;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** What a request says of its host and of proxies counts for nothing, unless a proxy that is configured says it. */
class ProxiesIT {

    private static final String HTTPS = "X-Forwarded-Proto: https";
    private static final List<String> HEADERS = List.of(
            HTTPS, "X-Forwarded-Host: evil.example", "Forwarded: proto=https;host=evil.example", "X-Forwarded-Port: 9");

    private static TestLedger ledger;
    private static TestService open;
    private static TestService behindProxy;

    @BeforeAll
    static void start() {
        ledger = new TestLedger(Clock.systemUTC());
        open = TestService.start(ledger, Clock.systemUTC(), "waymark.proxies=192.0.2.7");
        behindProxy = TestService.start(ledger, Clock.systemUTC(), "waymark.proxies=192.0.2.7, 127.0.0.1");
    }

    @AfterAll
    static void stop() {
        open.close();
        behindProxy.close();
        ledger.close();
    }

    @Test
    void noHostIsReflectedInARedirect() throws IOException {
        for (TestService service : List.of(open, behindProxy)) {
            for (String path : List.of("/", "/strategies/SG23?asOf=now", "/account", "//evil.example/x")) {
                assertThat(head(service, "GET", path, HEADERS)).as(path).doesNotContain("evil.example");
            }
            assertThat(head(service, "GET", "/strategies", HEADERS)).contains("Location: /sign-in\r\n");
        }
    }

    @Test
    void whereSomebodyIsSentAfterSigningInIsAPathToo() {
        assertThat(RelativeRedirects.path("http://evil.example//other.example/a?b=c&d#e"))
                .isEqualTo("/other.example/a?b=c&d#e");
        assertThat(RelativeRedirects.path("/a?b=%20")).isEqualTo("/a?b=%20");
        assertThat(RelativeRedirects.path("//evil.example")).isEqualTo("/");
    }

    @Test
    void theCookieIsSecureWhereTheProxyTakesTls() throws IOException {
        assertThat(cookie(head(behindProxy, "GET", "/sign-in", List.of(HTTPS))))
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax");
        assertThat(cookie(head(behindProxy, "GET", "/sign-in", List.of()))).doesNotContain("Secure");
        assertThat(cookie(head(open, "GET", "/sign-in", HEADERS))).doesNotContain("Secure");
    }

    private static String cookie(String head) {
        return head.lines()
                .filter(line -> line.startsWith("Set-Cookie: JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    /** The status line and headers of an answer to a request with a host of its own. */
    private static String head(TestService service, String method, String path, List<String> headers)
            throws IOException {
        URI address = URI.create(service.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n"
                    + "Connection: close\r\n" + String.join("\r\n", headers) + (headers.isEmpty() ? "" : "\r\n")
                    + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, answer.indexOf("\r\n\r\n") + 2);
        }
    }
}
