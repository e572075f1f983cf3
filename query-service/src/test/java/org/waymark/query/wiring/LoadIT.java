package org.waymark.query.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** The service with room for one request, and with no time for any. */
@Timeout(120)
class LoadIT {

    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        ledger.close();
        http.close();
    }

    private CompletableFuture<HttpResponse<String>> ask(TestService service, String path) {
        String auditor = "auditor:" + TestService.PASSWORD;
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(service.address() + path))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(auditor.getBytes(StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void turnsAwayAtOnceWhatItHasNoRoomFor() throws Exception {
        try (Gate gate = new Gate();
                TestService service = TestService.start(
                        ledger,
                        Clock.systemUTC(),
                        Map.of("gate", gate),
                        "waymark.admission.working=1",
                        "waymark.admission.waiting=0")) {
            CompletableFuture<HttpResponse<String>> held = ask(service, "/api/strategies?held");
            gate.reached.await();

            HttpResponse<String> refused = ask(service, "/api/strategies").get();
            HttpResponse<String> page = ask(service, "/").get();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(refused.body()).contains("request.busy");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Waymark is busy");
            assertThat(ask(service, "/actuator/health/liveness").get().statusCode())
                    .isEqualTo(200);
            assertThat(ask(service, "/assets/waymark.css").get().statusCode()).isEqualTo(200);
            assertThat(ask(service, "/actuator/prometheus").get().body())
                    .contains("waymark_admission_refused_total{work=\"quick\"} 2.0")
                    .contains("waymark_admission_working{work=\"quick\"} 1.0");
            gate.close();
            assertThat(held.get().statusCode()).isEqualTo(200);
            // An answer may arrive a moment before its place is free.
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> ask(service, "/api/strategies").get().statusCode() == 200);
        }
    }

    @Test
    void endsTheFoldOfThePastWhenItsTimeIsOver() throws Exception {
        long position = ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        try (TestService service = TestService.start(ledger, Clock.systemUTC(), "waymark.time-limit.reading=0s")) {
            HttpResponse<String> late = ask(
                            service, "/api/strategies/SG23/progress-grid?asOf=position:" + (position - 1))
                    .get();

            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.headers().firstValue("Retry-After")).isPresent();
            assertThat(late.body()).contains("\"code\":\"");
        }
    }
}
