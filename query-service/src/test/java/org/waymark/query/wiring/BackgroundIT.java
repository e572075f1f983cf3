package org.waymark.query.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import org.waymark.query.views.ViewPositions;

/** Requests that hold every connection they can get stop neither views nor health. */
class BackgroundIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void viewsAndHealthHaveConnectionsOfTheirOwn() throws Exception {
        try (TestLedger ledger = new TestLedger(Clock.systemUTC());
                HeldConnections held = new HeldConnections(3);
                TestService service = TestService.startAlone(ledger, Map.of("heldConnections", held.customizer()))) {
            held.takeAllOf(service.bean(MongoDatabase.class));

            long position = ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));

            ViewPositions positions = service.bean(ViewPositions.class);
            await().atMost(PATIENCE).until(() -> positions.ofAll() >= position);
            assertThat(readiness(service)).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("\"UP\"");
            });
        }
    }

    private static HttpResponse<String> readiness(TestService service) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(service.address() + "/actuator/health/readiness"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
