package org.waymark.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** Who gets in, and that every endpoint says who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointsIT {

    private static final String TRAIL = "/api/strategies/SG23/audit-trail";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final TestService service = TestService.start(ledger, Clock.systemUTC());
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @AfterAll
    void stop() {
        service.close();
        ledger.close();
    }

    @Test
    void everyEndpointDeclaresWhoMayUseIt() {
        List<HandlerMethod> endpoints = service.requestMappings().getHandlerMethods().values().stream()
                .filter(handler -> !ErrorController.class.isAssignableFrom(handler.getBeanType()))
                .toList();

        assertThat(endpoints)
                .hasSizeGreaterThan(8)
                .allSatisfy(handler -> assertThat(
                                AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class))
                        .as("%s is annotated with one of the For… annotations", handler)
                        .isTrue());
    }

    @Test
    void takesTheRolesOfABearerToken() throws Exception {
        long head = ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));

        assertThat(withToken("good-auditor", head).statusCode()).isEqualTo(200);
        assertThat(withToken("good-viewer", head).statusCode()).isEqualTo(403);
        assertThat(withToken("bad", head).statusCode()).isEqualTo(401);
    }

    @Test
    void opensTheApiToWhoeverIsSignedInToThePages() throws Exception {
        signIn("auditor");

        assertThat(get("/api/strategies").statusCode()).isEqualTo(200);
    }

    @Test
    void credentialsOfARequestStandAlone() throws Exception {
        long head = ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        signIn("auditor");

        assertThat(withToken("good-viewer", head).statusCode()).isEqualTo(403);
    }

    @Test
    void startsAsAProcessOfItsOwn() throws Exception {
        try (TestService alone = TestService.startAlone(ledger)) {
            assertThat(status(alone, "/actuator/health/readiness")).isEqualTo(200);
            assertThat(status(alone, "/api/strategies")).isEqualTo(401);
        }
    }

    private int status(TestService node, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(node.address() + path)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private void signIn(String name) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        String form = "username=" + name + "&password=" + TestService.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        http.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpResponse<String> withToken(String token, long position) throws IOException, InterruptedException {
        return http.send(
                request(TRAIL)
                        .header("Authorization", "Bearer " + token)
                        .header("Waymark-Min-Position", Long.toString(position))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + path));
    }
}
