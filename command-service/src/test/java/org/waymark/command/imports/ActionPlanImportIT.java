package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.imports.table.Workbooks.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.command.RunningService;
import org.waymark.command.imports.table.Workbooks;
import org.waymark.ledger.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP, as a form of a browser sends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionPlanImportIT {

    private static final String BOUNDARY = "----waymark";
    private static final byte[] ONE_ROW = Plans.csv("Ref,Action,Lead\n1A,Recruit,PSW\n");

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
    void bringsThePublishedPlanInOnceHoweverOftenItIsSent() {
        strategy("SG23");
        long before = RunningService.events(database);

        JsonNode dry = taken(send("SG23", true, Plans.published()));
        assertThat(RunningService.events(database))
                .as("events after the dry run")
                .isEqualTo(before);
        assertThat(dry.at("/summary").toString())
                .isEqualTo("{\"rows\":26,\"add\":26,\"change\":0,\"same\":0,\"leftOut\":0,\"problem\":0,\"landed\":0}");

        RunningService.Answer real = send("SG23", false, Plans.published());
        JsonNode report = taken(real);
        assertThat(report.at("/summary").toString())
                .isEqualTo(
                        "{\"rows\":26,\"add\":26,\"change\":0,\"same\":0,\"leftOut\":0,\"problem\":0,\"landed\":26}");
        assertThat(RunningService.events(database)).isEqualTo(before + 26);
        assertThat(report.at("/position").asLong()).isEqualTo(before + 25);
        assertThat(real.header("Waymark-Position")).isEqualTo(String.valueOf(before + 25));
        assertThat(report.at("/rows/13/ref").asString()).isEqualTo("3A.1");
        assertThat(dry.at("/rows/13/values")).isEqualTo(report.at("/rows/13/values"));

        JsonNode again = taken(send("SG23", false, Plans.published()));
        assertThat(again.at("/summary").toString())
                .isEqualTo("{\"rows\":26,\"add\":0,\"change\":0,\"same\":26,\"leftOut\":0,\"problem\":0,\"landed\":0}");
        assertThat(RunningService.events(database)).isEqualTo(before + 26);
    }

    @Test
    void answersWhatItReadFromARow() {
        strategy("ROW1");

        JsonNode report = taken(send("ROW1", true, Plans.published()));

        JsonNode columns = report.at("/columns");
        assertThat(columns.findValuesAsString("name")).containsExactly("A", "B", "C", "D");
        assertThat(columns.findValuesAsString("column")).containsExactly("Ref", "ACTIONS", "Lead", "When");
        assertThat(columns.findValuesAsString("readAs")).containsExactly("ref", "activities", "leads", "by");
        assertThat(columns.findValuesAsString("title"))
                .containsExactly("Reference", "What will be done", "Lead", "Due by");
        assertThat(columns.findValuesAsString("sure")).containsOnly("certain");
        assertThat(columns.findValuesAsString("blank")).containsOnly("0");
        assertThat(columns.at("/0/samples").toString()).isEqualTo("[\"1A\",\"1B\",\"1C\"]");
        assertThat(report.at("/rows/14").toString()).isEqualTo("""
                        {"row":16,"ref":"3A.2","action":"add","landed":false,"position":null,"values":\
                        {"theme":"3","workstream":"3A",\
                        "activities":"Core learning frameworks for each team that show the routes open to each role",\
                        "outcomes":[],"leads":["Team managers","L&D Team"],\
                        "by":{"words":"By Q3 2021","parsed":true,"date":"2021-09-30","ongoing":false},\
                        "review":{"words":"reviewed annually","parsed":true,"every":"P1Y","ongoing":false},\
                        "priority":"MEDIUM","status":null,"rating":null,"comment":null,"asAt":null},\
                        "changes":[],"warnings":[],"errors":[],"text":null,"cells":null}""");
    }

    @Test
    void rowsWithProblemsDoNotKeepTheOthersOut() {
        strategy("SOME1");
        byte[] file = Plans.csv(
                "Ref,Action,Lead,Priority\n1A,Recruit,PSW,High\n1B,,PSW,Low\n1C,Retain,,urgent\n1D,Stay,PSW,Low\n1E,Go,PSW,Low\n");

        JsonNode report = taken(send("SOME1", false, file));

        assertThat(report.at("/rows")
                        .valueStream()
                        .map(row -> row.path("landed").asBoolean()))
                .containsExactly(true, false, false, true, true);
        assertThat(report.at("/rows/1/errors").toString())
                .isEqualTo("[{\"cell\":\"B3\",\"column\":\"Action\",\"message\":\"Enter what will be done.\"}]");
        assertThat(report.at("/rows/2/errors")
                        .valueStream()
                        .map(error -> error.path("cell").asString()))
                .containsExactly("D4");
    }

    @Test
    void whatWasPlannedByHandIsRecognisedToo() {
        strategy("HAND1");
        service.send("coordinator", "plan-action", """
                {"strategy":"HAND1","ref":"1A","workstream":"1A","activities":"Recruit","leads":["PSW"],"by":"every March"}""");

        JsonNode same = taken(send("HAND1", false, Plans.csv("Ref,Action,Lead,When\n1A,Recruit,PSW,every March\n")));
        JsonNode other = taken(send("HAND1", false, Plans.csv("Ref,Action,Lead,When\n1A,Recruit,PSW,every April\n")));

        assertThat(same.at("/rows/0/action").asString()).isEqualTo("same");
        assertThat(other.at("/rows/0/action").asString()).isEqualTo("change");
        assertThat(other.at("/rows/0/changes").toString())
                .isEqualTo(
                        "[{\"field\":\"by\",\"title\":\"Due by\",\"before\":\"every March\",\"after\":\"every April\"}]");
        assertThat(other.at("/summary/landed").asInt()).isZero();
    }

    @Test
    void takesAWorkbook() {
        strategy("XLSX1");
        byte[] file = Workbooks.of(row("No.", "Activity", "Owner", "Timescale"), row("2C", "Train", "PSW", "monthly"));

        assertThat(taken(send("XLSX1", false, file)).at("/summary/landed").asInt())
                .isEqualTo(1);
    }

    @Test
    void fiveThousandRowsLandInOneGo() {
        strategy("LONG1");
        String rows = IntStream.rangeClosed(1, 5_000)
                .mapToObj(n -> "1A,Action " + n + ",PSW / HR,By Apr & Oct each year\n")
                .collect(Collectors.joining());
        byte[] file = Plans.csv("Ref,Action,Lead,When\n" + rows);

        long start = System.nanoTime();
        JsonNode report = taken(send("LONG1", false, file));
        long landed = System.nanoTime();
        JsonNode again = taken(send("LONG1", false, file));
        long repeated = System.nanoTime();
        System.out.printf(
                "5,000 rows landed in %,d ms; repeated in %,d ms%n",
                (landed - start) / 1_000_000, (repeated - landed) / 1_000_000);

        assertThat(report.at("/summary/landed").asInt()).isEqualTo(5_000);
        assertThat(report.at("/rows/4999/ref").asString()).isEqualTo("1A.5000");
        assertThat(again.at("/summary/same").asInt()).isEqualTo(5_000);
    }

    @Test
    void refusesAFileWithoutTheColumnsItNeeds() {
        strategy("COLS1");

        assertRefused(send("COLS1", true, Plans.csv("Ref,Lead,RAG\n1A,PSW,G\n")), 400, "import.column-missing");
        assertRefused(send("COLS1", true, Plans.csv("Ref,Action,Lead\n1A,\"Recruit,PSW\n")), 400, "import.unreadable");
        assertRefused(send("COLS1", true, new byte[0]), 400, "import.file-missing");
        assertRefused(post("coordinator", "/api/import/action-plan", ONE_ROW), 400, "import.strategy-missing");
    }

    @Test
    void refusesAnUnknownStrategy() {
        assertRefused(send("NONE9", true, ONE_ROW), 404, "strategy.unknown");
        assertRefused(send("no%20code", true, ONE_ROW), 404, "strategy.unknown");
    }

    @Test
    void refusesWhatIsTooLarge() {
        strategy("BIG1");

        assertRefused(send("BIG1", true, new byte[5 * 1024 * 1024 + 1]), 413, "import.too-large");
        assertRefused(
                send("BIG1", true, Plans.csv("Ref,Action,Lead\n" + "1A,Do,PSW\n".repeat(10_001))),
                413,
                "import.too-many-rows");
    }

    @Test
    void refusesOtherKindsOfFiles() {
        strategy("KIND1");

        assertRefused(send("KIND1", true, Plans.csv("%PDF-1.7")), 415, "import.wrong-kind");
        assertRefused(
                service.exchange(
                        "coordinator",
                        "POST",
                        "/api/import/action-plan?strategy=KIND1",
                        ONE_ROW,
                        "Content-Type",
                        "text/csv"),
                415,
                "request.unsupported-media-type");
    }

    @Test
    void refusesWhoeverIsNoCoordinator() {
        strategy("ROLE1");

        assertRefused(post("", "/api/import/action-plan?strategy=ROLE1", ONE_ROW), 401, "request.not-signed-in");
        assertRefused(post("lead", "/api/import/action-plan?strategy=ROLE1", ONE_ROW), 403, "role.not-allowed");
        assertRefused(post("auditor", "/api/import/action-plan?strategy=ROLE1", ONE_ROW), 403, "role.not-allowed");
    }

    @Test
    void whoeverWasMadeItsCoordinatorImportsIntoThisStrategyAlone() {
        strategy("ROLE2");
        strategy("ROLE3");
        command("grant-role", """
                {"strategy":"%s","person":"lead","role":"COORDINATOR"}""", "ROLE2");

        taken(post("lead", "/api/import/action-plan?strategy=ROLE2&dryRun=true", ONE_ROW));
        assertRefused(post("lead", "/api/import/action-plan?strategy=ROLE3", ONE_ROW), 403, "role.not-allowed");
    }

    /** A strategy with the workstreams of the published one. */
    private void strategy(String code) {
        command("create-strategy", """
                {"code":"%s","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""", code);
        for (int theme = 1; theme <= 4; theme++) {
            command("add-theme", """
                    {"strategy":"%s","ref":"%s","title":"Theme %2$s"}""", code, theme);
        }
        Plans.WORKSTREAMS.forEach(ref -> command("add-workstream", """
                {"strategy":"%s","theme":"%s","ref":"%s","title":"Workstream %3$s"}""", code, ref.charAt(0), ref));
    }

    private void command(String name, String body, Object... values) {
        assertThat(service.send("coordinator", name, body.formatted(values)).status())
                .isEqualTo(201);
    }

    private RunningService.Answer send(String strategy, boolean dryRun, byte[] file) {
        return post("coordinator", "/api/import/action-plan?strategy=" + strategy + "&dryRun=" + dryRun, file);
    }

    private RunningService.Answer post(String actor, String path, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return service.exchange(
                actor, "POST", path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static JsonNode taken(RunningService.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static void assertRefused(RunningService.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
    }
}
