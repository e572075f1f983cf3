package org.waymark.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.events.AssessmentEvents;
import org.waymark.events.CaseEvents;
import org.waymark.events.DiagnosticAnswer;
import org.waymark.events.DiagnosticEvents;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.IndicatorEvent.BenchmarkAdded;
import org.waymark.events.IndicatorEvents;
import org.waymark.events.LinkEvents;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetEvents;
import org.waymark.query.api.PathParameters;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the query API says of itself is complete and true. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryOpenApiIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-10-14T10:00:00Z"), ZoneOffset.UTC);

    /** Cases of each kind, by what an address can name. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "{code}", List.of("SG23"),
            "cases/{ref}",
                    List.of("P1", "1A", "R1", "M1", "D1", "H1", "W1", "W1.1", "I1", "Q1", "Q1.6.2", "F1", "F1.1"),
            "reviews/{meeting}", List.of("M1"),
            "decisions/{ref}", List.of("D1"),
            "highlight-reports/{ref}", List.of("H1"),
            "worksheets/{ref}", List.of("W1"),
            "indicators/{ref}", List.of("I1"),
            "diagnostics/{ref}", List.of("Q1"),
            "assessments/{ref}", List.of("F1"));

    /** Who asks what an auditor may not. */
    private static final Map<String, String> CALLERS =
            Map.of("/api/people", "coordinator", "/api/reminders/digests", "administrator");

    private final TestLedger ledger = new TestLedger(CLOCK);
    private final TestService service = TestService.start(ledger, CLOCK);
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private JsonNode document = json.createObjectNode();
    private long head;

    @BeforeAll
    void record() throws Exception {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(
                StrategyEvents.themeAdded(),
                StrategyEvents.workstreamAdded(),
                StrategyEvents.frameworkDefined(),
                StrategyEvents.reportingCycleSet(),
                CaseEvents.projectRegistered(),
                CaseEvents.reported(1, RatingLevel.AMBER),
                CaseEvents.reported(2, RatingLevel.RED),
                CaseEvents.actionPlanned(),
                CaseEvents.actionProgressReported(),
                CaseEvents.actionRescheduled(),
                CaseEvents.impactRecorded(),
                CaseEvents.noteAdded());
        head = ledger.append(
                RiskEvents.raised(),
                RiskEvents.reassessed(),
                RiskEvents.responsePlanned(),
                RiskEvents.reviewed(),
                LinkEvents.linked(),
                LinkEvents.frameworkItemLinked(),
                ReviewEvents.scheduled(),
                ReviewEvents.held(),
                ReviewEvents.decided(),
                HighlightReportEvents.drafted("H1"),
                WorksheetEvents.started(),
                WorksheetEvents.rowAdded(),
                IndicatorEvents.added(),
                IndicatorEvents.target("2023-24", null, "15"),
                IndicatorEvents.measured("2023-Q2", "17.4"),
                new BenchmarkAdded(SG23, "I1", null, IndicatorEvents.benchmark("2022-23", "16.1")),
                DiagnosticEvents.started("Q1"),
                DiagnosticEvents.answered("Q1", null, DiagnosticEvents.answer(DiagnosticAnswer.Choice.NO)),
                AssessmentEvents.started("F1"),
                AssessmentEvents.opened("F1", 1),
                AssessmentEvents.opened("F1", 2),
                AssessmentEvents.opened("F1", 3),
                AssessmentEvents.scored("F1", null, null, AssessmentEvents.score(2, 4)),
                AssessmentEvents.planned("F1", 1));
        document = json.readTree(get("/v3/api-docs", "viewer").body());
    }

    @AfterAll
    void stop() {
        service.close();
        ledger.close();
    }

    @Test
    void isOpenApi() {
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.path("paths").propertyNames())
                .contains("/api/strategies", "/api/strategies/{code}/progress-grid", "/api/ledger/head")
                .doesNotContain("/api/**");
    }

    @Test
    void saysOfEveryQuestionWhatItAnswers() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.getValue().path("summary").asString())
                        .as("@Tells on the handler of %s", operation.getKey())
                        .contains(" "));
    }

    @Test
    void listsTheWordsThatAreTaken() {
        Map<String, Set<String>> words = Map.of(
                "order", Set.of("oldest", "newest"),
                "assessment", Set.of("inherent", "current", "target"),
                "side", Set.of("before", "after"),
                "near", Set.of("meetings", "reports"),
                "weakness", Set.of("missing", "short", "repeated"));
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(parameters(operation)).allSatisfy(parameter -> {
                    String name = parameter.path("name").asString();
                    if (name.equals("mode")) {
                        return; // which are taken is asked below
                    }
                    assertThat(parameter.at("/schema/enum").valueStream().map(JsonNode::asString))
                            .as(name + " of " + operation.getKey())
                            .containsExactlyInAnyOrderElementsOf(declared(operation.getKey(), name)
                                    .orElseGet(() -> words.getOrDefault(name, Set.of())));
                    assertThat(parameter.at("/schema/type").isString()).as(name).isTrue();
                }));
    }

    /** Files of other types are read as those of commas are. */
    @Test
    void takesTheModesThatItLists() throws Exception {
        Map<Boolean, Integer> asked = new HashMap<>();
        for (Entry<String, JsonNode> operation : operations()) {
            if (operation.getKey().matches(".*[.](docx|xlsx|pdf|svg)")) {
                continue;
            }
            for (JsonNode parameter : parameters(operation)) {
                if (parameter.path("name").asString().equals("mode")) {
                    List<String> words = parameter
                            .at("/schema/enum")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
                    assertThat(words).as(operation.getKey()).contains("known");
                    boolean corrected = words.contains("corrected");
                    String address = addresses(operation.getKey()).getFirst().replaceAll("\\{[^}]*}", "1");
                    HttpResponse<String> answer = get(address + "?asOf=2023-10-13&mode=corrected", "auditor");
                    assertThat(answer.statusCode() != 400)
                            .as("%s takes mode=corrected: %s", address, answer.body())
                            .isEqualTo(corrected);
                    asked.merge(corrected, 1, Integer::sum);
                }
            }
        }
        assertThat(asked.get(true)).isGreaterThan(20);
        assertThat(asked.get(false)).isGreaterThan(10);
    }

    /** The words that are declared for an address, by a filter of a file or beside the handler. */
    private Optional<Collection<String>> declared(String path, String name) {
        return service.beans(PathParameters.class).stream()
                .flatMap(parameters -> parameters.of(path).stream())
                .filter(taken -> taken.name().equals(name))
                .<Collection<String>>map(PathParameters.Taken::words)
                .findFirst();
    }

    @Test
    void refusesAnyOtherWord() throws Exception {
        assertThat(refusedWhere(schema -> schema.path("enum").isArray(), schema -> "none-of-them"))
                .isGreaterThan(100);
    }

    @Test
    void refusesASmallerNumberThanItSays() throws Exception {
        assertThat(refusedWhere(
                        schema -> schema.has("minimum"),
                        schema -> (schema.path("minimum").asLong() - 1) + ""))
                .isGreaterThan(10);
    }

    @Test
    void refusesALargerNumberThanItSays() throws Exception {
        assertThat(refusedWhere(
                        schema -> schema.has("maximum"),
                        schema -> (schema.path("maximum").asLong() + 1) + ""))
                .isGreaterThan(10);
    }

    /** How many parameters there are of that schema; each refuses that value by its name. */
    private int refusedWhere(Predicate<JsonNode> wanted, Function<JsonNode, String> value) throws Exception {
        int refused = 0;
        for (Entry<String, JsonNode> operation : operations()) {
            for (JsonNode parameter : parameters(operation)) {
                String name = parameter.path("name").asString();
                JsonNode schema = parameter.path("schema");
                if (parameter.path("in").asString().equals("query") && wanted.test(schema)) {
                    for (String address : addresses(operation.getKey())) {
                        String asked = address.replaceAll("\\{[^}]*}", "1") + "?" + name + "=" + value.apply(schema);
                        HttpResponse<String> answer = get(asked, "auditor");
                        assertThat(answer.statusCode()).as(asked).isEqualTo(400);
                        assertThat(json.readTree(answer.body())
                                        .at("/errors/0/field")
                                        .asString())
                                .isEqualTo(name);
                        refused++;
                    }
                }
            }
        }
        return refused;
    }

    @Test
    void describesRefusalsAsTheyAre() throws Exception {
        HttpResponse<String> refused = get("/api/portfolio?sort=x", "auditor");
        assertThat(SchemaCheck.complaints(
                        document, document.at("/components/schemas/Problem"), json.readTree(refused.body())))
                .isEmpty();
        assertThat(document.at("/components/schemas/Problem/required").size()).isGreaterThan(3);
    }

    @Test
    void saysHowLargeANumberCanBeAndWhatIsMeantWithoutAParameter() {
        JsonNode limit = json.createObjectNode();
        for (JsonNode parameter : document.at("/paths/~1api~1ledger~1checkpoints/get/parameters")) {
            limit = parameter.path("name").asString().equals("limit") ? parameter.path("schema") : limit;
        }
        assertThat(limit.path("format").asString()).isEqualTo("int32");
        assertThat(limit.path("default").asInt()).isEqualTo(100);
        assertThat(document.at("/components/schemas/LedgerHead/properties/position/format")
                        .asString())
                .isEqualTo("int64");
    }

    @Test
    void hasAnExampleForEveryParameterAndEveryAnswer() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.getValue().path("parameters").valueStream())
                    .allSatisfy(
                            parameter -> assertThat(parameter.has("example")).isTrue());
            JsonNode answer = operation.getValue().at("/responses/200/content/application~1json");
            if (answer.path("schema").has("$ref")) {
                assertThat(SchemaCheck.complaints(document, answer.path("schema"), answer.path("example")))
                        .as(operation.getKey())
                        .isEmpty();
            }
        });
    }

    @Test
    void namesEveryVariableOfAnAddress() {
        assertThat(operations()).allSatisfy(operation -> {
            Set<String> named = Set.copyOf(operation
                    .getValue()
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals("path"))
                    .map(parameter -> "{" + parameter.path("name").asString() + "}")
                    .toList());
            assertThat(Pattern.compile("\\{[^}]*}")
                            .matcher(operation.getKey())
                            .results()
                            .map(MatchResult::group))
                    .as(operation.getKey())
                    .containsExactlyInAnyOrderElementsOf(named);
        });
    }

    @Test
    void everyAnswerIsAsItsSchemaSays() throws Exception {
        int checked = 0;
        for (Entry<String, JsonNode> operation : operations()) {
            JsonNode schema = operation.getValue().at("/responses/200/content/application~1json/schema");
            for (String address : addresses(operation.getKey())) {
                if (schema.has("$ref")) {
                    String caller = CALLERS.getOrDefault(address, "auditor");
                    HttpResponse<String> answer = get(address + required(operation.getValue()), caller);
                    assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
                    assertThat(SchemaCheck.complaints(document, schema, json.readTree(answer.body())))
                            .as(address)
                            .isEmpty();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(7);
    }

    @Test
    void isForWhoeverHasSignedIn() throws Exception {
        assertThat(http.send(
                                HttpRequest.newBuilder(URI.create(service.address() + "/v3/api-docs"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    private static List<JsonNode> parameters(Entry<String, JsonNode> operation) {
        return operation.getValue().path("parameters").valueStream().toList();
    }

    /** The address of each question that can be asked without more than is known here. */
    private static List<String> addresses(String path) {
        if (path.startsWith("/api/ledger/proofs") || path.contains("checkpoints/")) {
            return List.of();
        }
        List<String> addresses = List.of(path);
        for (Entry<String, List<String>> value : VALUES.entrySet()) {
            String variable = value.getKey();
            addresses = addresses.stream()
                    .flatMap(address -> address.contains(variable)
                            ? value.getValue().stream()
                                    .map(text -> address.replace(variable, variable.replaceAll("\\{.*}", text)))
                            : Stream.of(address))
                    .toList();
        }
        return addresses;
    }

    /** The parameters that must be given, by their examples. */
    private static String required(JsonNode operation) {
        String query = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asString() + "="
                        + parameter.path("example").asString())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private List<Entry<String, JsonNode>> operations() {
        return document.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> Map.entry(path.getKey(), path.getValue().path("get")))
                .toList();
    }

    private HttpResponse<String> get(String path, String account) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder()
                .encodeToString((account + ":" + TestService.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(service.address() + path))
                        .header("Authorization", "Basic " + credentials)
                        .header("Waymark-Min-Position", Long.toString(head))
                        .build(),
                BodyHandlers.ofString());
    }
}
