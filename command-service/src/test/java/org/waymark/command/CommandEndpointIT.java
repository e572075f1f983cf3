package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.RunningService.Answer;
import org.waymark.ledger.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Every answer that docs/interfaces.md promises, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandEndpointIT {

    private static final String THEME = """
            {"strategy":"SG23","ref":"%s","title":"Retention"}""";

    private final TestDatabase database = TestDatabase.fresh();
    private final RunningService service = RunningService.on(database);

    @AfterAll
    void stop() {
        service.close();
        database.close();
    }

    @BeforeAll
    void aStrategyWithAProject() {
        Answer created = service.send("administrator", "create-strategy", """
                {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""");
        assertThat(created.response().body()).isEqualTo("{\"id\":\"SG23\",\"position\":2}");
        service.send("coordinator", "add-theme", THEME.formatted("1"));
        service.send("coordinator", "register-project", """
                {"strategy":"SG23","ref":"P1","theme":"1","title":"Careers fair","leads":["lead"]}""");
    }

    @Test
    void recordsAndSaysWhere() {
        Answer answer = service.send("lead", "report-stage-progress", """
                {"strategy":"SG23","project":"P1","stage":"resourcing","rating":"R","comment":"Two posts are vacant",
                 "helpNeeded":"Funding","asAt":"2023-06-30"}""");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("id").asString()).isEqualTo("P1");
        assertThat(answer.header("Waymark-Position"))
                .isEqualTo(answer.json().path("position").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "coordinator | add-theme       | not json | 400 | request.not-json",
                "coordinator | add-theme       | {\"strategy\":\"SG23\",\"ref\":\"9\",\"title\":7} | 400 | request.invalid",
                "coordinator | add-theme       | {\"strategy\":\"SG23\",\"ref\":\"9\",\"title\":\"T\",\"x\":1} | 400 | request.invalid",
                "coordinator | adopt-strategy  | {\"strategy\":\"SG23\",\"asAt\":\"30/6/23\"} | 400 | request.invalid",
                "''          | adopt-strategy  | {\"strategy\":\"SG23\"} | 401 | request.not-signed-in",
                "auditor     | adopt-strategy  | {\"strategy\":\"SG23\"} | 403 | role.not-allowed",
                "viewer      | add-note        | {\"strategy\":\"SG23\",\"item\":\"P1\",\"text\":\"T\"} | 403 | role.not-allowed",
                "coordinator | adopt-plan      | {} | 404 | command.unknown",
                "coordinator | adopt-strategy  | {\"strategy\":\"XX99\"} | 404 | strategy.unknown",
                "member      | add-note        | {\"strategy\":\"SG23\",\"item\":\"P9\",\"text\":\"T\"} | 404 | case.unknown",
                "coordinator | adopt-strategy  | {\"strategy\":\"SG23\",\"expectedPosition\":1} | 409 | case.changed-meanwhile",
                "coordinator | adopt-strategy  | {\"strategy\":\"SG23\",\"expectedPosition\":999999} | 400 | position.not-recorded",
                "coordinator | create-strategy | {\"code\":\"SG23\",\"title\":\"T\",\"from\":\"2023-04-01\",\"to\":\"2025-03-31\"} | 422 | strategy.code-taken",
                "coordinator | adopt-strategy  | {\"strategy\":\"SG23\",\"asAt\":\"2023-07-15\"} | 422 | as-at.in-future",
            })
    void refusesWithAProblem(String actor, String command, String body, int status, String code) {
        Answer answer = service.send(actor.replace("'", ""), command, body, "X-Request-Id", "test-7");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).endsWith(".");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.header("X-Request-Id")).isEqualTo("test-7");
    }

    @Test
    void namesTheFieldsAtFault() {
        Answer answer = service.send("coordinator", "add-theme", "{\"strategy\":\"SG23\",\"ref\":\"9\"}");
        assertThat(answer.json().path("errors").toString())
                .isEqualTo("[{\"field\":\"title\",\"message\":\"title is needed.\"}]");
    }

    @Test
    void refusesALeadOfAnotherProject() {
        service.send("coordinator", "register-project", """
                {"strategy":"SG23","ref":"P2","theme":"1","title":"Academy","leads":["somebody"]}""");
        Answer answer = service.send("lead", "report-stage-progress", """
                {"strategy":"SG23","project":"P2","stage":"resourcing","rating":"G"}""");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("project.not-lead");
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] body = "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
        Answer answer = service.exchange(
                "coordinator", "POST", "/api/commands/add-note", body, "Content-Type", "application/json");
        assertProblem(answer, 413, "request.too-large");
    }

    static Stream<String> mediaTypes() {
        return Stream.of("text/plain", "application/x-www-form-urlencoded", "application/xml");
    }

    @ParameterizedTest
    @MethodSource("mediaTypes")
    void refusesWhatIsNotJson(String mediaType) {
        Answer answer = service.exchange(
                "coordinator", "POST", "/api/commands/add-note", new byte[] {'{', '}'}, "Content-Type", mediaType);
        assertProblem(answer, 415, "request.unsupported-media-type");
    }

    @Test
    void refusesToAnswerInWhatItDoesNotSpeak() {
        assertProblem(
                service.send("coordinator", "adopt-strategy", "{}", "Accept", "text/html"),
                406,
                "request.not-acceptable");
    }

    @Test
    void refusesOtherMethods() {
        assertProblem(service.get("coordinator", "/api/commands/add-theme"), 405, "request.method-not-allowed");
    }

    @Test
    void knowsNoOtherPages() {
        assertProblem(service.get("coordinator", "/nothing"), 404, "request.not-found");
    }

    @Test
    void refusesAPasswordThatIsWrong() {
        Answer answer = service.get("nobody", "/api/commands");
        assertProblem(answer, 401, "request.not-signed-in");
        assertThat(answer.response().headers().allValues("WWW-Authenticate")).contains("Basic realm=\"Waymark\"");
    }

    @Test
    void takesACommandThatNothingOvertook() {
        Answer before = service.send("coordinator", "add-theme", THEME.formatted("5"));
        String position = before.json().path("position").asString();
        service.send("member", "add-note", "{\"strategy\":\"SG23\",\"item\":\"P1\",\"text\":\"Elsewhere\"}");
        Answer answer = service.send("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"6","title":"T","expectedPosition":%s}""".formatted(position));
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void saysWhoChangedSomethingMeanwhileAndWhen() {
        service.send("coordinator", "add-theme", THEME.formatted("7"));
        Answer answer = service.send("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"8","title":"T","expectedPosition":1}""");
        assertProblem(answer, 409, "case.changed-meanwhile");
        assertThat(answer.json().path("detail").asString())
                .matches(
                        "coordinator changed this at \\d{1,2}:\\d\\d[ap]m on \\d{1,2} \\w+ \\d{4}\\. Check your changes against"
                                + " theirs, then save again\\.");
    }

    @Test
    void listsTheCommands() {
        Answer answer = service.get("viewer", "/api/commands");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("commands").valueStream())
                .extracting(command -> command.path("name").asString())
                .contains("create-strategy", "report-stage-progress", "add-note")
                .doesNotHaveDuplicates();
    }

    @Test
    void describesItselfForPrograms() {
        Answer answer = service.get("viewer", "/v3/api-docs");
        assertThat(answer.json().path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(answer.json().path("paths").propertyNames()).contains("/api/commands/add-theme");
        assertThat(answer.json()
                        .path("paths")
                        .propertyStream()
                        .filter(path -> path.getKey().startsWith("/api/import/")))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "/api/import/action-plan",
                        "/api/import/assessment-tasks",
                        "/api/import/cross-reference",
                        "/api/import/framework",
                        "/api/import/measurements",
                        "/api/import/projects",
                        "/api/import/risk-register",
                        "/api/import/themes",
                        "/api/import/worksheet",
                        "/api/import/tables",
                        "/api/import/jobs/{id}");
        assertThat(answer.json()
                        .path("paths")
                        .propertyStream()
                        .filter(path -> path.getKey().matches("/api/import/(?!tables)[^/]+")))
                .hasSize(9)
                .allSatisfy(path -> {
                    JsonNode post = path.getValue().path("post");
                    assertThat(post.at("/requestBody/content").propertyNames()).containsExactly("multipart/form-data");
                    assertThat(post.path("responses").propertyNames()).contains("200", "400", "413", "415");
                    assertThat(post.at("/responses/200/content/application~1json/example/rows")
                                    .size())
                            .isEqualTo(1);
                });
    }

    @Test
    void isHealthyAndTellsFigures() {
        assertThat(service.get("", "/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(service.get("", "/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(service.get("", "/actuator/prometheus").status()).isEqualTo(401);
        assertThat(service.get("coordinator", "/actuator/prometheus").response().body())
                .contains("waymark_commands_seconds_count{command=\"create-strategy\",outcome=\"accepted\"}");
        assertThat(service.get("", "/actuator/env").status()).isEqualTo(401);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
