package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.waymark.events.CaseEvents;
import org.waymark.events.RedactionEvents;
import org.waymark.events.ReviewEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvents;
import org.waymark.query.api.Answer;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that are kept, and “not modified”, are what a service says that keeps none: whatever an answer may depend on is
 * changed, and every query is asked again. Each test leaves behind what was given last, whatever it changed.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SharedAnswersIT {

    private static final List<String> PEOPLE = List.of("auditor", "viewer");

    /** What to give for each parameter that a query takes; a new parameter needs a line here. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("asOf", "position:20"),
            Map.entry("mode", "known"),
            Map.entry("assessment", "target"),
            Map.entry("from", "review:M1"),
            Map.entry("to", "position:25"),
            Map.entry("item", "P1"),
            Map.entry("actor", "coordinator"),
            Map.entry("type", "waymark.ProjectRegistered"),
            Map.entry("after", "12"),
            Map.entry("limit", "2"),
            Map.entry("order", "newest"),
            Map.entry("version", "1"),
            Map.entry("q", "sponsor"),
            Map.entry("text", "sponsor"),
            Map.entry("status", "all"),
            Map.entry("pressing", "true"),
            Map.entry("sort", "title"),
            Map.entry("kind", "project"),
            Map.entry("page", "1"),
            Map.entry("seed", "another"),
            Map.entry("draw", "3"),
            Map.entry("hours", "24"),
            Map.entry("side", "after"),
            Map.entry("near", "reports"),
            Map.entry("day", "2023-07-01"),
            Map.entry("days", "30"),
            Map.entry("weakness", "missing"),
            Map.entry("letters", "10"),
            Map.entry("times", "2"),
            Map.entry("approvedBy", "sponsor"));

    private final MovableClock clock = new MovableClock();
    private final TestLedger ledger = new TestLedger(clock);
    private final TestService keeping = TestService.start(ledger, clock);
    private final TestService forgetful =
            TestService.start(ledger, clock, "waymark.answers.weight=0B", "waymark.answers.laid-out-weight=0B");
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Given> given = new HashMap<>();
    private List<String> queries = List.of();
    private long head;

    /** What somebody got when they last asked. */
    private record Given(String tag, String body) {}

    @BeforeAll
    void tell() throws Exception {
        head = Story.tell(ledger);
        queries = queries();
        askEverything();
    }

    @AfterAll
    void stop() {
        keeping.close();
        forgetful.close();
        ledger.close();
        http.close();
    }

    /** Every query whose answers are kept, by itself and with each of its parameters. */
    private List<String> queries() throws Exception {
        JsonNode paths = json.readTree(
                        send(keeping, "/v3/api-docs", "auditor", Map.of()).body())
                .path("paths");
        List<String> found = new ArrayList<>();
        keeping.requestMappings().getHandlerMethods().forEach((info, handler) -> {
            if (handler.getMethod().getReturnType() == Answer.class) {
                String pattern = info.getPatternValues().iterator().next();
                String path = pattern.replace("{code}", "SG23")
                        .replace("highlight-reports/{ref}", "highlight-reports/H1")
                        .replace("worksheets/{ref}", "worksheets/W1")
                        .replace("indicators/{ref}", "indicators/I1")
                        .replace("diagnostics/{ref}", "diagnostics/Q2")
                        .replace("assessments/{ref}", "assessments/F1")
                        .replace("{ref}", "P1")
                        .replace("{meeting}", "M1");
                found.add(path);
                paths.path(pattern).path("get").path("parameters").forEach(parameter -> {
                    String name = parameter.path("name").asString();
                    if (parameter.path("in").asString().equals("query")) {
                        found.add(path + "?" + name + "=" + Objects.requireNonNull(SAMPLES.get(name), name));
                    }
                });
            }
        });
        return found;
    }

    private void askEverything() throws Exception {
        for (String query : queries) {
            for (String person : PEOPLE) {
                ask(query, person);
            }
        }
    }

    /** Each problem has an id of its own. */
    private static String withoutRequestId(String body) {
        return body.replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private void ask(String query, String person) throws Exception {
        String name = person + " asks " + query;
        HttpResponse<String> exact = send(forgetful, query, person, Map.of());
        Given before = given.get(name);
        if (before != null) {
            HttpResponse<String> again = send(keeping, query, person, Map.of("If-None-Match", before.tag()));
            String body = again.statusCode() == 304 ? before.body() : again.body();
            assertThat(withoutRequestId(body)).as(name).isEqualTo(withoutRequestId(exact.body()));
        }
        HttpResponse<String> kept = send(keeping, query, person, Map.of());
        assertThat(kept.statusCode()).as(name).isEqualTo(exact.statusCode());
        if (exact.statusCode() == 200) {
            assertThat(kept.body()).as(name).isEqualTo(exact.body());
            String tag = kept.headers().firstValue("ETag").orElseThrow();
            assertThat(exact.headers().firstValue("ETag")).as(name).hasValue(tag);
            given.put(name, new Given(tag, kept.body()));
        }
    }

    private HttpResponse<String> send(TestService service, String path, String person, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(service, path, person);
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(TestService service, String path, String person) {
        String account = person + ":" + TestService.PASSWORD;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Waymark-Min-Position", Long.toString(head));
        return person.isEmpty()
                ? request
                : request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void areThoseOfNow() throws Exception {
        assertThat(queries).hasSizeGreaterThan(30);
        askEverything();

        head = ledger.append(CaseEvents.projectRegistered("P9"));
        askEverything();

        clock.putForward(Duration.ofDays(40));
        askEverything();

        head = ledger.append(StrategyEvents.roleGranted("viewer", Role.MEMBER));
        askEverything();

        head = ledger.append(new RoleRevoked(StrategyEvents.SG23, "viewer", Role.MEMBER), ReviewEvents.held());
        askEverything();
    }

    @Test
    void areNotSentAgainWhereNothingChanged() throws Exception {
        assertThat(given).hasSizeGreaterThan(40);
        for (String query : queries) {
            Given before = given.get("auditor asks " + query);
            // The meeting was not there yet at the past position.
            if (before != null) {
                HttpResponse<String> again = send(keeping, query, "auditor", Map.of("If-None-Match", before.tag()));
                assertThat(again.statusCode()).as(query).isEqualTo(304);
                assertThat(ledger.probe().commandsOf("GET " + query))
                        .as(query)
                        .allMatch(command -> namesWhatMayMove(query) && command.startsWith("find ledger "));
                assertThat(again.headers().firstValue("ETag")).hasValue(before.tag());
                assertThat(again.headers().firstValue("Waymark-Position")).isPresent();
                assertThat(again.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
            }
        }
    }

    @Test
    void areForgottenWithATextThatIsRemoved() throws Exception {
        assertThat(weight()).isPositive();

        head = ledger.append(RedactionEvents.redacted());

        await().atMost(Duration.ofSeconds(60)).until(() -> weight() == 0);
        String past = "/api/strategies/SG23/progress-grid?asOf=position:20";
        Given before = Objects.requireNonNull(given.get("auditor asks " + past));
        assertThat(send(keeping, past, "auditor", Map.of("If-None-Match", before.tag()))
                        .statusCode())
                .as("the past is another one without the text")
                .isEqualTo(200);
        askEverything();
    }

    /** The end of the ledger, or a meeting that was not held yet: the ledger says where it is, and nothing besides is read. */
    private static boolean namesWhatMayMove(String query) {
        return query.equals("/api/ledger/head") || query.contains("review:");
    }

    private double weight() {
        return keeping.bean(MeterRegistry.class).get("waymark.answers.weight").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    @Test
    void areForThoseAloneWhoMayHaveThem() throws Exception {
        String trail = "/api/strategies/SG23/audit-trail";
        Given forAuditors = Objects.requireNonNull(given.get("auditor asks " + trail));
        Map<String, String> condition = Map.of("If-None-Match", forAuditors.tag());

        assertThat(send(keeping, trail, "viewer", condition).statusCode()).isEqualTo(403);
        assertThat(send(keeping, trail, "viewer", Map.of()).statusCode()).isEqualTo(403);
        assertThat(send(keeping, trail, "", condition).statusCode()).isEqualTo(401);
        assertThat(send(keeping, trail + "?asOf=position:20", "viewer", condition)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areCompressedForThoseWhoTakeThatAndNameTheirType() throws Exception {
        String grid = "/api/strategies/SG23/progress-grid";
        HttpResponse<byte[]> zipped = http.send(
                request(keeping, grid, "auditor")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        HttpResponse<String> plain = send(keeping, grid, "auditor", Map.of());

        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.body().length).isLessThan(plain.body().length() / 2);
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        assertThat(plain.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(String.join(",", plain.headers().allValues("Vary")))
                .containsIgnoringCase("Accept-Encoding")
                .containsIgnoringCase("Authorization")
                .containsIgnoringCase("Cookie");
    }
}
