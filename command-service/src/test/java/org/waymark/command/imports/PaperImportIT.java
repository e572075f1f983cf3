package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.command.RunningService;
import org.waymark.command.imports.table.Papers;
import org.waymark.events.EventMetadata;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Papers as people have them, over HTTP: what is asked, what is chosen, what is kept, changed and recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperImportIT {

    private static final String BOUNDARY = "----waymark";

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
    void aPlanWithoutReferencesLandsWithItsNewThemesAndIsRecognisedAgain() {
        strategy("PLAN1");
        byte[] file = Papers.bytes("plan-without-references.csv");

        JsonNode dry = taken(send("action-plan", "PLAN1", true, file, null));
        assertThat(dry.at("/newThemes").toString())
                .isEqualTo("[{\"ref\":\"2\",\"title\":\"Help that comes early\"},"
                        + "{\"ref\":\"3\",\"title\":\"Looked-after children thrive\"},"
                        + "{\"ref\":\"4\",\"title\":\"A workforce that stays\"}]");
        assertThat(dry.at("/how/blank").toString()).isEqualTo("{\"theme\":\"as-above\"}");

        JsonNode landed = taken(send(
                "action-plan",
                "PLAN1",
                false,
                file,
                "{\"newThemes\":true,\"defaults\":{\"leads\":\"Head of Service\"}}"));
        assertThat(landed.at("/summary").toString())
                .isEqualTo("{\"rows\":6,\"add\":5,\"change\":0,\"same\":0,\"leftOut\":0,\"problem\":1,\"landed\":5}");
        long after = RunningService.events(database);

        JsonNode corrected = taken(
                send(
                        "action-plan",
                        "PLAN1",
                        false,
                        file,
                        "{\"newThemes\":true,\"defaults\":{\"leads\":\"Head of Service\"},\"corrections\":{\"E6\":\"28/02/2027\"}}"));
        assertThat(corrected.at("/summary").toString())
                .isEqualTo("{\"rows\":6,\"add\":1,\"change\":0,\"same\":5,\"leftOut\":0,\"problem\":0,\"landed\":1}");
        assertThat(RunningService.events(database)).isEqualTo(after + 1);
    }

    @Test
    void everyEventSaysWhichFileAndRowItIsFrom() {
        strategy("FROM1");

        taken(send("action-plan", "FROM1", false, Papers.bytes("rag-column.csv"), null));

        assertThat(origins("FROM1"))
                .containsExactlyInAnyOrder(
                        "paper.csv, row 2",
                        "paper.csv, row 2",
                        "paper.csv, row 3",
                        "paper.csv, row 3",
                        "paper.csv, row 5");
    }

    @Test
    void anOpenQuestionIsAskedAndTheAnswerIsKeptForTheNextFile() {
        strategy("KEEP1");
        byte[] file = Papers.bytes("two-columns-one-field.csv");

        RunningService.Answer open = send("action-plan", "KEEP1", false, file, null);
        assertThat(open.code()).isEqualTo("import.undecided");
        assertThat(open.response().body()).contains("Lead officer").contains("how.columns");
        assertThat(taken(send("action-plan", "KEEP1", true, file, null))
                        .at("/questions")
                        .size())
                .isEqualTo(2);

        taken(send(
                "action-plan",
                "KEEP1",
                false,
                file,
                "{\"columns\":{\"C\":\"leads\",\"D\":\"leads\",\"E\":\"by\",\"F\":\"ignore\"}}"));
        JsonNode next = taken(send(
                "action-plan",
                "KEEP1",
                true,
                Plans.csv("When,Lead officer,LEAD,By,Action\nJune,HR,PSW,2028,Another\n"),
                null));
        assertThat(next.at("/questions").size()).isZero();
        assertThat(next.at("/rows/0/values/leads").toString()).isEqualTo("[\"HR\",\"PSW\"]");
        assertThat(next.at("/rows/0/values/by/words").asString()).isEqualTo("2028");
        assertThat(next.at("/columns/0/sure").asString()).isEqualTo("as last time");

        long before = RunningService.events(database);
        taken(send("action-plan", "KEEP1", false, file, null));
        assertThat(RunningService.events(database)).as("nothing is kept twice").isEqualTo(before);

        taken(send(
                "action-plan", "KEEP1", false, Plans.csv("Topic,Action\n1,More\n"), "{\"columns\":{\"A\":\"theme\"}}"));
        assertThat(taken(send("action-plan", "KEEP1", true, file, null))
                        .at("/questions")
                        .size())
                .as("what was kept before stays")
                .isZero();
        taken(send(
                "action-plan",
                "KEEP1",
                false,
                Plans.csv("Topic,Action\n1,More\n"),
                "{\"columns\":{\"A\":\"ignore\"}}"));
        assertThat(taken(send("action-plan", "KEEP1", true, Plans.csv("Topic,Action\n1,Most\n"), null))
                        .at("/columns/0/readAs")
                        .isNull())
                .as("the last choice counts")
                .isTrue();
    }

    @Test
    void whatDiffersIsChangedWithAReasonAndOnlyWhatIsGiven() {
        strategy("EDIT1");
        taken(send(
                "action-plan",
                "EDIT1",
                false,
                Plans.csv("Ref,Action,Lead,When,Outcome\nA1,Recruit,PSW,2027,More staff\nA2,Retain,HR,2027,\n"),
                null));
        byte[] file = Plans.csv("Ref,Action,Lead,When\nA1,Recruit 12,,June 2027\nA2,Retain,,\n");
        long before = RunningService.events(database);

        JsonNode offered = taken(send("action-plan", "EDIT1", false, file, null));
        assertThat(offered.at("/rows/0/action").asString()).isEqualTo("change");
        assertThat(offered.at("/rows/0/changes").toString())
                .isEqualTo(
                        "[{\"field\":\"activities\",\"title\":\"What will be done\",\"before\":\"Recruit\",\"after\":\"Recruit 12\"},"
                                + "{\"field\":\"by\",\"title\":\"Due by\",\"before\":\"2027\",\"after\":\"June 2027\"}]");
        assertThat(offered.at("/rows/1/action").asString()).isEqualTo("same");
        assertThat(send("action-plan", "EDIT1", false, file, "{\"update\":true}")
                        .code())
                .isEqualTo("import.reason-missing");
        assertThat(RunningService.events(database)).isEqualTo(before);

        JsonNode changed =
                taken(send("action-plan", "EDIT1", false, file, "{\"update\":true,\"reason\":\"Plan of June\"}"));
        assertThat(changed.at("/summary/landed").asInt()).isEqualTo(1);
        assertThat(taken(send("action-plan", "EDIT1", false, file, "{\"update\":true,\"reason\":\"Plan of June\"}"))
                        .at("/summary/same")
                        .asInt())
                .isEqualTo(2);
        assertThat(taken(send(
                                "action-plan",
                                "EDIT1",
                                true,
                                Plans.csv("Ref,Action,Lead,When,Outcome\nA1,Recruit 12,PSW,June 2027,More staff\n"),
                                null))
                        .at("/summary/same")
                        .asInt())
                .as("the lead and the outcome are still there")
                .isEqualTo(1);
    }

    @Test
    void anUpdateOfProjectsAndRisksLeavesWhatTheRowDoesNotSay() {
        strategy("EDIT2");
        taken(send(
                "projects",
                "EDIT2",
                false,
                Plans.csv(
                        "Ref,Project,Theme,Lead,Piloting start,Piloting end,Roll-out by\nP1,Fair,1,lead,1/4/2026,30/6/2026,2/9/2026\n"),
                null));
        taken(send(
                "risk-register",
                "EDIT2",
                false,
                Plans.csv("Ref,Risk,Owner,Actionee,Inherent likelihood,Inherent impact,Rationale,Mitigation\n"
                        + "R1,Leave,lead,PSW,4,3,Two left,Ask; Act\n"),
                null));

        taken(send(
                "projects",
                "EDIT2",
                false,
                Plans.csv("Ref,Project,Theme,Piloting end\nP1,Fair,1,31/7/2026\n"),
                "{\"update\":true,\"reason\":\"Later\"}"));
        taken(send(
                "risk-register",
                "EDIT2",
                false,
                Plans.csv("Ref,Risk,Owner,Inherent likelihood,Inherent impact\nR1,Leave,HR,5,3\n"),
                "{\"update\":true,\"reason\":\"Worse\"}"));

        assertThat(taken(send(
                                "projects",
                                "EDIT2",
                                true,
                                Plans.csv(
                                        "Ref,Project,Theme,Lead,Piloting start,Piloting end,Roll-out by\nP1,Fair,1,lead,1/4/2026,31/7/2026,2/9/2026\n"),
                                null))
                        .at("/summary/same")
                        .asInt())
                .isEqualTo(1);
        assertThat(taken(send(
                                "risk-register",
                                "EDIT2",
                                true,
                                Plans.csv(
                                        "Ref,Risk,Owner,Actionee,Inherent likelihood,Inherent impact,Rationale,Mitigation\n"
                                                + "R1,Leave,HR,PSW,5,3,Two left,Ask; Act\n"),
                                null))
                        .at("/summary/same")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | how",
                "{\"colums\":{}} | how.colums",
                "{\"columns\":{\"Z\":\"leads\"}} | how.columns.Z",
                "{\"columns\":{\"C\":\"boss\"}} | how.columns.C",
                "{\"defaults\":{\"boss\":\"x\"}} | how.defaults.boss",
                "{\"blank\":{\"theme\":\"above\"}} | how.blank.theme",
                "{\"update\":\"yes\"} | how.update"
            })
    void aChoiceThatCannotBeIsRefusedAtItsField(String how, String field) {
        strategy("HOW" + Math.floorMod(how.hashCode(), 100_000));

        RunningService.Answer answer = send(
                "action-plan",
                "HOW" + Math.floorMod(how.hashCode(), 100_000),
                true,
                Papers.bytes("rag-column.csv"),
                how);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    private List<String> origins(String strategy) {
        List<String> origins = new ArrayList<>();
        new LedgerReader(database.database(), LedgerSettings.withDefaults())
                .forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, event -> {
                    if (event.payload().contains("\"" + strategy + "\"")) {
                        origins.add(event.metadata().getOrDefault(EventMetadata.IMPORTED_FROM, ""));
                    }
                });
        return origins.stream().filter(Predicate.not(String::isEmpty)).toList();
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

    private RunningService.Answer send(
            String table, String strategy, boolean dryRun, byte[] file, @Nullable String how) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paper.csv\"\r\n\r\n");
        body.writeBytes(file);
        if (how != null) {
            write(body, "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"how\"\r\n\r\n" + how);
        }
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return service.exchange(
                "coordinator",
                "POST",
                "/api/import/" + table + "?strategy=" + strategy + "&dryRun=" + dryRun,
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode taken(RunningService.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return Objects.requireNonNull(answer.json());
    }
}
