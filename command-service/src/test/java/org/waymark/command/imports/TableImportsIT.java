package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.command.RunningService;
import org.waymark.ledger.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Risk registers and lists of projects over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableImportsIT {

    private static final String BOUNDARY = "----waymark";
    private static final String PROJECTS = """
            Ref,Project,Theme,Lead,Piloting start,Piloting end
            1,Careers fair,Recruitment,lead,1/4/2023,30/6/2023
            2,Exit interviews,1,lead,,
            """;
    private static final String RISKS = """
            Risk,Cause,Owner,Inherent likelihood,Inherent impact,Residual likelihood,Residual impact,Controls,Linked to,Next review
            Staff leave,Caseloads,lead,5,4,4 - Probable,3,Supervision,P1,31/10/2024
            Agencies raise rates,,Head of Service,3,3,,,,,monthly
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.on(database);
    }

    @AfterAll
    void stop() {
        service.close();
        database.close();
    }

    @Test
    void bringsProjectsAndRisksInOnceHoweverOftenTheyAreSent() {
        strategy("SG23");

        assertThat(summary(send("projects", "SG23", true, PROJECTS))).isEqualTo(added(0));
        assertThat(summary(send("projects", "SG23", false, PROJECTS))).isEqualTo(added(2));
        assertThat(summary(send("risk-register", "SG23", false, RISKS))).isEqualTo(added(2));
        long after = RunningService.events(database);

        assertThat(summary(send("projects", "SG23", false, PROJECTS)))
                .isEqualTo("{\"rows\":2,\"add\":0,\"change\":0,\"same\":2,\"leftOut\":0,\"problem\":0,\"landed\":0}");
        assertThat(summary(send("risk-register", "SG23", false, RISKS)))
                .isEqualTo("{\"rows\":2,\"add\":0,\"change\":0,\"same\":2,\"leftOut\":0,\"problem\":0,\"landed\":0}");
        assertThat(RunningService.events(database)).isEqualTo(after);
    }

    @Test
    void whatIsThereIsRecognisedAsItWasAndAsItIsAfterItWasRevised() {
        strategy("REV1");
        taken(send("projects", "REV1", false, PROJECTS));
        taken(send("risk-register", "REV1", false, RISKS));
        command("revise-project", """
                {"strategy":"%s","project":"P1","changes":{"title":"Careers day"},"reason":"Shorter"}""", "REV1");
        command("reassess-risk", """
                {"strategy":"%s","risk":"R1","assessment":"current","likelihood":2,"impact":3,"rationale":"Supervision","reason":"Calmer"}""", "REV1");

        assertThat(summary(send("projects", "REV1", true, PROJECTS))).contains("\"same\":2");
        assertThat(summary(send("projects", "REV1", true, PROJECTS.replace("Careers fair", "Careers day"))))
                .contains("\"same\":2");
        assertThat(summary(send("risk-register", "REV1", true, RISKS.replace("4 - Probable", "2"))))
                .contains("\"same\":2");
        JsonNode other = taken(send("risk-register", "REV1", true, RISKS.replace("4 - Probable", "3")));
        assertThat(other.at("/rows/0/action").asString()).isEqualTo("change");
        assertThat(other.at("/rows/0/changes").toString())
                .isEqualTo(
                        "[{\"field\":\"current.score\",\"title\":\"Current score\",\"before\":\"2 × 3\",\"after\":\"3 × 3\"}]");
    }

    @Test
    void answersWhatItReadFromARow() {
        strategy("ROW1");
        taken(send("projects", "ROW1", false, PROJECTS));

        assertThat(taken(send("projects", "ROW1", true, PROJECTS))
                        .at("/rows/0/values")
                        .toString())
                .isEqualTo("""
                        {"theme":"1","title":"Careers fair","leads":["lead"],\
                        "plannedStages":[{"stage":"piloting","start":"2023-04-01","finish":"2023-06-30"}],"stages":{},\
                        "comment":null,"helpNeeded":null,"asAt":null}""");
        JsonNode risks = taken(send("risk-register", "ROW1", true, RISKS));
        assertThat(risks.at("/rows/0/ref").asString()).isEqualTo("R1");
        assertThat(risks.at("/rows/0/values/current").toString())
                .isEqualTo("{\"likelihood\":4,\"impact\":3,\"rationale\":\"Supervision\"}");
        assertThat(risks.at("/rows/0/values/items/0").asString()).isEqualTo("P1");
        assertThat(risks.at("/rows/1/values/monitoring").asString()).isEqualTo("monthly");
        assertThat(risks.at("/columns/3").toString())
                .isEqualTo(
                        "{\"name\":\"D\",\"column\":\"Inherent likelihood\",\"readAs\":\"inherent.likelihood\",\"title\":\"Inherent likelihood\",\"sure\":\"certain\",\"blank\":0,\"samples\":[\"5\",\"3\"]}");
    }

    @Test
    void rowsWithProblemsDoNotKeepTheOthersOut() {
        strategy("SOME1");

        JsonNode report = taken(send("risk-register", "SOME1", false, RISKS));

        assertThat(report.at("/rows/0/landed").asBoolean()).isFalse();
        assertThat(report.at("/rows/0/errors/0/column").asString()).isEqualTo("Linked to");
        assertThat(report.at("/rows/1/landed").asBoolean()).isTrue();
    }

    @Test
    void bringsRowsIntoAWorksheetAndOnlyIntoOneThatIsOpen() {
        strategy("WORK1");
        command("start-worksheet", """
                {"strategy":"%s","kind":"gap-analysis","title":"Gaps"}""", "WORK1");
        String rows = "Objective,Importance,Status\nBetter pay,H,Struggling\nInduction,low,\n";
        String into = "&worksheet=W1";

        assertThat(post("coordinator", "worksheet", "WORK1", "dryRun=true", rows)
                        .code())
                .isEqualTo("import.worksheet-missing");
        assertThat(post("coordinator", "worksheet", "WORK1", "dryRun=true&worksheet=W9", rows)
                        .code())
                .isEqualTo("worksheet.unknown");
        assertThat(summary(post("coordinator", "worksheet", "WORK1", "dryRun=true" + into, rows)))
                .isEqualTo(added(0));
        JsonNode landed = taken(post("coordinator", "worksheet", "WORK1", "dryRun=false" + into, rows));
        assertThat(landed.at("/rows/1/ref").asString()).isEqualTo("W1.2");
        assertThat(landed.at("/rows/1/values").toString())
                .isEqualTo(
                        "{\"cells\":[{\"title\":\"Objective\",\"text\":\"Induction\"},{\"title\":\"Importance\",\"text\":\"L\"}]}");
        assertThat(landed.at("/summary/landed").asInt()).isEqualTo(2);
        assertThat(summary(post("coordinator", "worksheet", "WORK1", "dryRun=false" + into, rows)))
                .contains("\"same\":2");
        JsonNode look = taken(post("coordinator", "tables", "WORK1", into.substring(1), rows));
        assertThat(look.at("/kind").asString()).isEqualTo("worksheet");
        assertThat(look.at("/columns/1/readAs").asString()).isEqualTo("values.importance");

        command("close-worksheet", """
                {"strategy":"%s","worksheet":"W1"}""", "WORK1");
        assertThat(post("coordinator", "worksheet", "WORK1", "dryRun=true" + into, rows)
                        .code())
                .isEqualTo("worksheet.closed");
    }

    @Test
    void bringsTasksIntoASelfAssessmentOnce() {
        strategy("TASK1");
        command("start-assessment-round", """
                {"strategy":"%s"}""", "TASK1");
        String tasks =
                "Task,By,Who takes part,Done\nAgree the dates,31/05/2026,HR,Yes\nHold the workshop,June 2026,,No\n";
        String into = "&assessment=F1";

        assertThat(post("coordinator", "assessment-tasks", "TASK1", "dryRun=true", tasks)
                        .code())
                .isEqualTo("import.assessment-missing");
        assertThat(post("coordinator", "assessment-tasks", "TASK1", "dryRun=true&assessment=F9", tasks)
                        .code())
                .isEqualTo("assessment.unknown");
        assertThat(post("coordinator", "assessment-tasks", "TASK1", "dryRun=true&worksheet=W1" + into, tasks)
                        .code())
                .isEqualTo("import.two-destinations");
        JsonNode landed = taken(post("coordinator", "assessment-tasks", "TASK1", "dryRun=false" + into, tasks));
        assertThat(landed.at("/summary/landed").asInt()).isEqualTo(2);
        assertThat(landed.at("/rows/1/ref").asString()).isEqualTo("2");
        assertThat(summary(post("coordinator", "assessment-tasks", "TASK1", "dryRun=false" + into, tasks)))
                .contains("\"same\":2");
        assertThat(taken(post("coordinator", "tables", "TASK1", into.substring(1), tasks))
                        .at("/kind")
                        .asString())
                .isEqualTo("assessment-tasks");
    }

    @Test
    void bringsMeasurementsInOnceAndCorrectsThemForAReason() {
        strategy("MEAS1");
        command("add-indicator", """
                {"strategy":"%s","name":"Vacancy rate","unit":"%%","better":"LOWER","frequency":"FINANCIAL_YEARLY"}""", "MEAS1");
        String rows = "Indicator,Period,Value,Status\nVacancy rate,2022-23,18.2%%,Final\nI1,2023-24,%s,Provisional\n";
        String file = rows.formatted("17.4");

        assertThat(taken(post("coordinator", "tables", "MEAS1", "", file))
                        .at("/kind")
                        .asString())
                .isEqualTo("measurements");
        assertThat(summary(send("measurements", "MEAS1", true, file))).isEqualTo(added(0));
        assertThat(summary(send("measurements", "MEAS1", false, file))).isEqualTo(added(2));
        long after = RunningService.events(database);
        assertThat(summary(send("measurements", "MEAS1", false, file))).contains("\"same\":2");
        assertThat(RunningService.events(database)).isEqualTo(after);

        assertThat(summary(revise("MEAS1", "{\"update\":true}", rows.formatted("17.1"))))
                .contains("\"same\":1", "\"landed\":1");
        String corrected = file.replace("18.2", "18.1");
        assertThat(revise("MEAS1", "{\"update\":true}", corrected).code()).isEqualTo("import.reason-missing");
        JsonNode landed = taken(revise("MEAS1", "{\"update\":true,\"reason\":\"Counted anew\"}", corrected));
        assertThat(landed.at("/summary/landed").asInt()).isEqualTo(1);
        assertThat(landed.at("/rows/0/changes").toString())
                .isEqualTo("[{\"field\":\"value\",\"title\":\"Value\",\"before\":\"18.2\",\"after\":\"18.1\"}]");
        assertThat(landed.at("/rows/1/action").asString()).isEqualTo("same");
        assertThat(landed.at("/rows/0/values").toString()).isEqualTo("""
                        {"title":"Vacancy rate, 2022-23","cells":[{"title":"Value","text":"18.1"},\
                        {"title":"Provisional or final","text":"Final"}]}""");
    }

    private RunningService.Answer revise(String strategy, String how, String file) {
        return post(
                "coordinator",
                "measurements",
                strategy,
                "dryRun=false",
                file + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"how\"\r\n\r\n" + how);
    }

    @Test
    void refusesOtherTables() {
        strategy("KIND1");

        assertThat(send("gap-analysis", "KIND1", true, RISKS).status()).isEqualTo(404);
        assertThat(send("projects", "KIND1", true, "Ref,RAG\nP1,G\n").code()).isEqualTo("import.column-missing");
        assertThat(post("lead", "projects", "KIND1", false, PROJECTS).status()).isEqualTo(403);
    }

    @Test
    void anotherNodeSaysWhatCameOfAnImportInTheBackground() {
        strategy("NODE1");
        RunningService.Answer started =
                post("coordinator", "projects", "NODE1", "dryRun=false&background=true", PROJECTS);
        assertThat(started.status()).isEqualTo(202);
        String job = started.response().headers().firstValue("Location").orElseThrow();
        await().until(() -> state(service, job).equals("done"));

        try (RunningService other = RunningService.on(database)) {
            await().until(() -> state(other, job).equals("done"));

            assertThat(asked(other, "coordinator", job).json())
                    .isEqualTo(asked(service, "coordinator", job).json());
            assertThat(asked(other, "coordinator", job)
                            .json()
                            .at("/report/summary/landed")
                            .asInt())
                    .isEqualTo(2);
            assertThat(asked(other, "sponsor", job).status()).isEqualTo(404);
        }
    }

    private static String state(RunningService node, String job) {
        return asked(node, "coordinator", job).json().at("/state").asString();
    }

    private static RunningService.Answer asked(RunningService node, String actor, String job) {
        return node.exchange(actor, "GET", job, new byte[0]);
    }

    private static String added(int landed) {
        return "{\"rows\":2,\"add\":2,\"change\":0,\"same\":0,\"leftOut\":0,\"problem\":0,\"landed\":" + landed + "}";
    }

    private void strategy(String code) {
        command("create-strategy", """
                {"code":"%s","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""", code);
        command("add-theme", """
                {"strategy":"%s","ref":"1","title":"Recruitment"}""", code);
    }

    private void command(String name, String body, Object... values) {
        RunningService.Answer answer = service.send("coordinator", name, body.formatted(values));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private RunningService.Answer send(String table, String strategy, boolean dryRun, String file) {
        return post("coordinator", table, strategy, dryRun, file);
    }

    private RunningService.Answer post(String actor, String table, String strategy, boolean dryRun, String file) {
        return post(actor, table, strategy, "dryRun=" + dryRun, file);
    }

    private RunningService.Answer post(String actor, String table, String strategy, String options, String file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + file + "\r\n--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return service.exchange(
                actor,
                "POST",
                "/api/import/" + table + "?strategy=" + strategy + "&" + options,
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String summary(RunningService.Answer answer) {
        return taken(answer).at("/summary").toString();
    }

    private static JsonNode taken(RunningService.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }
}
