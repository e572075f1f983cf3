package org.waymark.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.StrategyEvents.newStrategy;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.events.StrategyEvents.workstreamAdded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.EventMetadata;
import org.waymark.events.RatingLevel;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query API over HTTP, on the embedded database: shapes of docs/interfaces.md, and every status. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryApiIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-09-14T10:00:00Z"), ZoneOffset.UTC);
    private static final String GRID = "/api/strategies/SG23/progress-grid";
    private static final String TRAIL = "/api/strategies/SG23/audit-trail";

    private final TestLedger ledger = new TestLedger(CLOCK);
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final TestService service;
    private long head;

    QueryApiIT() {
        service = TestService.start(ledger, CLOCK);
    }

    @BeforeAll
    void record() {
        ledger.append(newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(themeAdded(), workstreamAdded());
        ledger.append(projectRegistered(), actionPlanned());
        ledger.append(asAt("2023-05-31"), reported(1, RatingLevel.AMBER));
        ledger.append(asAt("2023-06-30"), reported(2, RatingLevel.RED));
        head = ledger.append(
                Map.of(EventMetadata.ACTOR, "sponsor", EventMetadata.ROLE, "SPONSOR"), helpRequestAnswered(2));
    }

    private static Map<String, String> asAt(String day) {
        return Map.of(EventMetadata.ACTOR, "lead", EventMetadata.ROLE, "LEAD", EventMetadata.AS_AT, day);
    }

    @AfterAll
    void stop() {
        service.close();
        ledger.close();
    }

    @Test
    void showsTheGridAsItStands() throws Exception {
        HttpResponse<String> answer = get(GRID, "viewer", head);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Waymark-Position")).hasValue(Long.toString(head));
        JsonNode grid = json.readTree(answer.body());
        assertThat(grid.path("position").asLong()).isEqualTo(head);
        assertThat(grid.path("strategy").asString()).isEqualTo("SG23");
        assertThat(grid.at("/stages/0/id").asString()).isEqualTo("resourcing");
        JsonNode project = grid.at("/themes/0/projects/0");
        assertThat(project.path("ref").asString()).isEqualTo("P1");
        assertThat(project.path("comment").asString()).isEqualTo("As told by the team");
        JsonNode cell = project.at("/cells/resourcing");
        assertThat(cell.path("rating").asString()).isEqualTo("R");
        assertThat(cell.path("asAt").asString()).isEqualTo("2023-06-30");
        assertThat(cell.path("recordedAt").asString()).isEqualTo("2023-09-14T10:00:00Z");
        assertThat(cell.path("by").asString()).isEqualTo("lead");
        assertThat(cell.path("position").asLong()).isEqualTo(head - 1);
        assertThat(cell.path("helpNeeded").asString()).isEqualTo("Funding for two places");
        assertThat(cell.path("helpAnswer").asString()).isEqualTo("Two places are funded until March");
        assertThat(cell.path("trend").asString()).isEqualTo("DOWN");
        assertThat(cell.path("daysAtRating").asLong()).isEqualTo(76);
    }

    @Test
    void showsTheGridAsItWas() throws Exception {
        JsonNode grid = json.readTree(
                get(GRID + "?asOf=position:" + (head - 2), "auditor", null).body());

        assertThat(grid.path("position").asLong()).isEqualTo(head - 2);
        assertThat(grid.path("asOf").asString()).isEqualTo("position:" + (head - 2));
        assertThat(grid.at("/themes/0/projects/0/cells/resourcing/rating").asString())
                .isEqualTo("A");
    }

    @Test
    void showsAPastDayAsItIsKnownNow() throws Exception {
        JsonNode grid = json.readTree(
                get(GRID + "?asOf=2023-06-01&mode=corrected", "auditor", head).body());

        JsonNode cell = grid.at("/themes/0/projects/0/cells/resourcing");
        assertThat(cell.path("rating").asString()).isEqualTo("A");
        assertThat(cell.path("daysAtRating").asLong()).isEqualTo(1);
    }

    @Test
    void showsTheActionPlan() throws Exception {
        JsonNode action = json.readTree(
                        get("/api/strategies/SG23/action-plan", "member", head).body())
                .at("/actions/0");

        assertThat(action.path("ref").asString()).isEqualTo("1A");
        assertThat(action.path("theme").asString()).isEqualTo("1");
        assertThat(action.path("by").asString()).isEqualTo("By Apr & Oct each year");
        assertThat(action.path("review").asString()).isEqualTo("2023-10-31");
        assertThat(action.path("priority").asString()).isEqualTo("MEDIUM");
        assertThat(action.path("slippage").asInt()).isZero();
        assertThat(action.path("overdue").asBoolean()).isFalse();
    }

    @Test
    void showsTheAuditTrailPageByPage() throws Exception {
        JsonNode first = json.readTree(get(TRAIL + "?limit=3", "auditor", head).body());
        JsonNode second = json.readTree(
                get(TRAIL + "?limit=100&after=" + first.path("next").asLong(), "auditor", head)
                        .body());

        assertThat(first.path("entries")).hasSize(3);
        assertThat(second.path("entries")).hasSize((int) head + 1 - 3);
        assertThat(second.has("next")).isFalse();
        assertThat(first.at("/entries/0/type").asString()).isEqualTo("StrategyCreated");
        assertThat(first.at("/entries/0/sentence").asString()).startsWith("Created the strategy");
    }

    @ParameterizedTest
    @CsvSource({
        "item=P1, 4",
        "item=%20p1%C2%A0, 4",
        "actor=Lead, 2",
        "type=helprequestanswered, 1",
        "actor=lead, 2",
        "type=HelpRequestAnswered, 1",
        "item=P1&actor=lead, 2",
        "from=position:8&to=position:8, 1",
        "from=2023-09-15, 0",
        "to=2023-09-13, 0",
        "from=2023-09-14T10:00:00Z&to=now, 10"
    })
    void filtersTheAuditTrail(String filter, int expected) throws Exception {
        JsonNode page = json.readTree(get(TRAIL + "?" + filter, "auditor", head).body());

        assertThat(page.path("entries")).hasSize(expected);
    }

    @Test
    void saysWhatAReportChanged() throws Exception {
        JsonNode entry = json.readTree(get(TRAIL + "?item=P1&order=newest&type=StageProgressReported", "auditor", head)
                        .body())
                .at("/entries/0");

        assertThat(entry.path("sentence").asString())
                .isEqualTo("Reported Resourcing of P1 as Red (R), asking for help, as at 30 June 2023.");
        assertThat(entry.at("/changes/0/field").asString()).isEqualTo("rating");
        assertThat(entry.at("/changes/0/before").asString()).isEqualTo("Amber (A)");
        assertThat(entry.at("/changes/0/after").asString()).isEqualTo("Red (R)");
    }

    @Test
    void givesTheAuditTrailAsCsv() throws Exception {
        HttpResponse<String> answer = send(request(TRAIL, "auditor", head).header("Accept", "text/csv"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("\ufeffposition,recorded at,"));
    }

    @Test
    void showsACaseWithItsTimeline() throws Exception {
        JsonNode file =
                json.readTree(get("/api/strategies/SG23/cases/P1", "lead", head).body());

        assertThat(file.path("kind").asString()).isEqualTo("PROJECT");
        assertThat(file.path("timeline")).hasSize(4);
        assertThat(file.at("/state/cells/resourcing/rating").asString()).isEqualTo("R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sg23/cases/p1", "SG23/cases/%20P1", "Sg23/cases/p1"})
    void readsCodesAndReferencesInAnAddressHoweverTheyAreTyped(String typed) throws Exception {
        HttpResponse<String> answer = get("/api/strategies/" + typed, "lead", head);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("ref").asString()).isEqualTo("P1");
    }

    @Test
    void keepsTheTimelineFromViewers() throws Exception {
        JsonNode file = json.readTree(
                get("/api/strategies/SG23/cases/P1", "viewer", head).body());

        assertThat(file.path("timeline")).isEmpty();
    }

    @Test
    void listsStrategiesAndTheHead() throws Exception {
        JsonNode list =
                json.readTree(get("/api/strategies", "administrator", head).body());
        JsonNode end = json.readTree(get("/api/ledger/head", "auditor", head).body());

        assertThat(list.at("/strategies/0/code").asString()).isEqualTo("SG23");
        assertThat(list.path("position").asLong()).isEqualTo(head);
        assertThat(end.path("position").asLong()).isEqualTo(head);
        assertThat(end.path("hash").asString()).hasSize(64);
    }

    @Test
    void answersNotModifiedWhereNothingHappened() throws Exception {
        String tag = get(GRID, "viewer", head).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(request(GRID, "viewer", head).header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GRID + "?asOf=position:", "/api/strategies/SG23/changes?to=position:"})
    void answersNotModifiedForThePastToo(String upTo) throws Exception {
        String past = upTo + head;
        String tag = get(past, "auditor", head).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(request(past, "auditor", head).header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GRID + "?asOf=yesterday",
                GRID + "?asOf=position:x",
                GRID + "?asOf=position:999999",
                GRID + "?asOf=review:Q1",
                GRID + "?asOf=%2B999999999-12-31T23:59:59Z",
                GRID + "?asOf=3000-01-01",
                GRID + "?asOf=1899-12-31",
                GRID + "?asOf=-0001-01-01T00:00:00Z",
                "/api/strategies/SG23/risk-register?asOf=9999-12-31",
                "/api/strategies/SG23/changes?from=%2B10000-01-01",
                "/api/strategies/SG23/changes?to=3000-01-01T00:00:00Z",
                TRAIL + "?from=1066-10-14",
                TRAIL + "?to=position:999999",
                TRAIL + "?from=position:999999",
                TRAIL + "?after=999999",
                TRAIL + "?after=-2",
                GRID + "?mode=best",
                GRID + "?mode=corrected&asOf=position:3",
                TRAIL + "?limit=0",
                TRAIL + "?limit=1001",
                TRAIL + "?limit=x",
                TRAIL + "?after=x",
                TRAIL + "?order=sideways",
                TRAIL + "?mode=corrected",
                "/api/strategies/SG23/cases/P1?mode=corrected"
            })
    void refusesWhatItCannotUnderstand(String path) throws Exception {
        HttpResponse<String> answer = get(path, "auditor", head);

        assertProblem(answer, 400);
        JsonNode error = json.readTree(answer.body()).at("/errors/0");
        assertThat(path).contains("?" + error.path("field").asString() + "=");
        assertThat(error.path("message").asString()).isNotBlank();
    }

    @Test
    void refusesAPositionThatIsNone() throws Exception {
        assertProblem(send(request(GRID, "viewer", null).header("Waymark-Min-Position", "soon")), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {GRID, TRAIL, "/api/strategies", "/api/ledger/head", "/api/nothing", "/actuator/prometheus"})
    void asksWhoItIs(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(service.address() + path)));

        assertProblem(answer, 401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).anyMatch(value -> value.startsWith("Basic"));
    }

    @Test
    void asksAgainWhereThePasswordIsWrong() throws Exception {
        assertProblem(
                send(HttpRequest.newBuilder(URI.create(service.address() + GRID))
                        .header("Authorization", basic("viewer", "guess"))),
                401);
    }

    @ParameterizedTest
    @CsvSource({
        TRAIL + ", viewer",
        TRAIL + ", administrator",
        GRID + ", administrator",
        "/api/strategies/SG23/action-plan, administrator",
        "/api/strategies/SG23/cases/P1, administrator",
        GRID + "?asOf=2023-01-01, viewer"
    })
    void refusesWhomItIsNotFor(String path, String role) throws Exception {
        assertProblem(get(path, role, head), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/strategies/NONE/progress-grid",
                "/api/strategies/none/progress-grid",
                "/api/strategies/NONE/action-plan",
                "/api/strategies/NONE/audit-trail",
                "/api/strategies/SG23/cases/P99",
                GRID + "?asOf=2022-01-01",
                "/api/nothing"
            })
    void saysWhatDoesNotExist(String path) throws Exception {
        assertProblem(get(path, "auditor", head), 404);
    }

    @Test
    void refusesAPositionThatTheLedgerHasNotComeTo() throws Exception {
        assertProblem(get(GRID, "viewer", head + 1), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {GRID, TRAIL, "/api/strategies", "/api/ledger/head", "/api/ledger/keys", "/api/nothing"})
    void saysInAProblemThatAPositionIsNone(String path) throws Exception {
        for (String accepted : List.of("*/*", "application/json", "text/csv")) {
            HttpResponse<String> answer = send(
                    request(path, "auditor", null).header("Accept", accepted).header("Waymark-Min-Position", "soon"));

            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.statusCode()).isIn(400, 404, 406);
        }
    }

    @Test
    void refusesWhatItCannotGive() throws Exception {
        assertProblem(send(request(GRID, "auditor", head).header("Accept", "image/png")), 406);
        HttpResponse<String> put =
                send(request("/api/ledger/checkpoints", "auditor", head).PUT(HttpRequest.BodyPublishers.noBody()));
        assertThat(put.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void tellsItsHealthToAnybodyAndItsMetricsToThoseSignedIn() throws Exception {
        HttpResponse<String> health = send(HttpRequest.newBuilder(URI.create(service.address() + "/actuator/health")));
        HttpResponse<String> metrics = get("/actuator/prometheus", "administrator", head);

        assertThat(health.body()).contains("\"UP\"");
        assertThat(metrics.body())
                .contains("waymark_view_behind{view=\"projects\"} 0.0")
                .contains("waymark_images_loads_seconds");
    }

    @Test
    void keepsTheIdOfARequest() throws Exception {
        HttpResponse<String> answer = send(request(GRID, "viewer", head).header("X-Request-Id", "abc-123"));

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("abc-123");
    }

    private void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    private HttpResponse<String> get(String path, String role, @Nullable Long position)
            throws IOException, InterruptedException {
        return send(request(path, role, position));
    }

    private HttpRequest.Builder request(String path, String role, @Nullable Long position) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Authorization", basic(role, TestService.PASSWORD));
        return position == null ? request : request.header("Waymark-Min-Position", Long.toString(position));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
