package org.waymark.query.ledger;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.ledger.export.ExportReader;
import org.waymark.ledger.export.Progress;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verification, export, checkpoints and proofs as programs get them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerApiIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private TestService service;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        service = TestService.start(
                ledger,
                Clock.systemUTC(),
                "waymark.origin=waymark.example",
                "waymark.checkpoint.key-file=" + folder.resolve("checkpoint.key"),
                "waymark.checkpoint.publish-folder=" + folder.resolve("published"));
    }

    @AfterAll
    void stop() {
        service.close();
        ledger.close();
    }

    @Test
    void verifiesTheWholeLedger() throws Exception {
        JsonNode answer = json(get("auditor", "/api/ledger/verification"));

        assertThat(answer.get("holds").asBoolean()).isTrue();
        assertThat(answer.get("events").asLong()).isEqualTo(head() + 1);
        assertThat(answer.get("root").asString()).hasSize(64);
        assertThat(answer.has("position")).isFalse();
        assertThat(answer.get("took").asString()).startsWith("PT");
    }

    @Test
    void namesTheFirstPositionThatDoesNotHold() throws Exception {
        try (TestLedger tampered = new TestLedger(Clock.systemUTC())) {
            tampered.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
            commits(tampered).updateOne(eq(0L), Updates.set("events.1.payload", "{}"));
            try (TestService other = TestService.start(tampered, Clock.systemUTC())) {
                JsonNode answer = json(get(other, "auditor", "/api/ledger/verification"));

                assertThat(answer.get("holds").asBoolean()).isFalse();
                assertThat(answer.get("position").asLong()).isEqualTo(1);
                assertThat(answer.get("kind").asString()).isEqualTo("ALTERED_PAYLOAD");
                assertThat(answer.get("sentence").asString()).startsWith("Position 1: ");
                assertProblem(get(other, "auditor", "/api/ledger/export"), 409, "ledger.does-not-hold");
                assertProblem(post(other, "auditor", "/api/ledger/checkpoints"), 409, "checkpoint.no-key");
            }
        }
    }

    @Test
    void exportsTheWholeLedger() throws Exception {
        HttpResponse<String> answer = get("auditor", "/api/ledger/export");
        Path file = Files.writeString(folder.resolve("export.ndjson"), answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("waymark-ledger-" + head() + ".ndjson"));
        assertThat(ExportReader.check(file, Progress.SILENT).head().position()).isEqualTo(head());
    }

    @Test
    void signsCheckpointsThatAnybodyCanCheck() throws Exception {
        HttpResponse<String> made = post("coordinator", "/api/ledger/checkpoints");
        String size = json(made).get("size").asString();
        String note = get("viewer", "/api/ledger/checkpoints/latest").body();
        VerifierKey key = VerifierKey.parse(
                json(get("viewer", "/api/ledger/keys")).get("keys").get(0).asString());

        Checkpoint checkpoint = Checkpoint.open(note, List.of(key));

        assertThat(made.statusCode()).isIn(200, 201);
        assertThat(made.headers().firstValue("Location")).hasValue("/api/ledger/checkpoints/" + size);
        assertThat(get("viewer", "/api/ledger/checkpoints/" + size).body()).isEqualTo(note);
        assertThat(checkpoint.origin()).isEqualTo("waymark.example");
        assertThat(checkpoint.root())
                .isEqualTo(json(get("auditor", "/api/ledger/verification"))
                        .get("root")
                        .asString());
        assertThat(post("auditor", "/api/ledger/checkpoints").statusCode()).isEqualTo(200);
        assertThat(json(get("viewer", "/api/ledger/checkpoints")).get("checkpoints"))
                .isNotEmpty();
    }

    @Test
    void provesThatAnEventStandsInTheLedgerOfACheckpoint() throws Exception {
        post("auditor", "/api/ledger/checkpoints");
        String note = get("auditor", "/api/ledger/checkpoints/latest").body();

        JsonNode proof = json(get("auditor", "/api/ledger/proofs/inclusion?position=1"));

        assertThat(proof.get("position").asLong()).isEqualTo(1);
        assertThat(proof.get("checkpoint").asString()).isEqualTo(note);
        assertThat(proof.get("event").get("payload").asString()).startsWith("{");
    }

    @Test
    void provesThatOneLedgerExtendsAnother() throws Exception {
        JsonNode proof = json(get("viewer", "/api/ledger/proofs/consistency?from=0&to=1"));

        assertThat(proof.get("second").asLong()).isEqualTo(1);
        assertThat(proof.get("secondRoot").asString()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ledger/proofs/inclusion, 400, parameter.invalid",
        "/api/ledger/proofs/inclusion?position=x, 400, parameter.invalid",
        "/api/ledger/proofs/inclusion?position=-1, 400, parameter.invalid",
        "/api/ledger/proofs/inclusion?position=1&size=999, 404, checkpoint.not-found",
        "/api/ledger/proofs/inclusion?position=999999, 404, proof.not-covered",
        "/api/ledger/proofs/consistency?from=2&to=1, 400, parameter.invalid",
        "/api/ledger/proofs/consistency?from=0&to=999999, 400, parameter.invalid",
        "/api/ledger/checkpoints/999, 404, checkpoint.not-found",
        "/api/ledger/checkpoints/x, 400, parameter.invalid",
        "/api/ledger/checkpoints?limit=0, 400, parameter.invalid"
    })
    void saysWhatIsWrongWithAQuestion(String path, int status, String code) throws Exception {
        post("auditor", "/api/ledger/checkpoints");

        assertProblem(get("auditor", path), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ledger/verification, administrator, 200",
        "/api/ledger/verification, coordinator, 403",
        "/api/ledger/verification, viewer, 403",
        "/api/ledger/export, coordinator, 403",
        "/api/ledger/export, administrator, 403",
        "/api/ledger/proofs/inclusion?position=0, viewer, 403",
        "/api/ledger/proofs/inclusion?position=0, administrator, 403",
        "/api/ledger/checkpoints, administrator, 200"
    })
    void opensToTheRolesThatMay(String path, String account, int status) throws Exception {
        assertThat(get(account, path).statusCode()).isEqualTo(status);
    }

    @Test
    void aViewerHasNoCheckpointsMade() throws Exception {
        assertThat(post("viewer", "/api/ledger/checkpoints").statusCode()).isEqualTo(403);
    }

    private long head() {
        try {
            return json(get("auditor", "/api/ledger/head")).get("position").asLong();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MongoCollection<Document> commits(TestLedger of) {
        return of.database().getCollection("ledger");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return get(service, account, path);
    }

    private HttpResponse<String> get(TestService node, String account, String path)
            throws IOException, InterruptedException {
        return http.send(request(node, account, path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String account, String path) throws IOException, InterruptedException {
        return post(service, account, path);
    }

    private HttpResponse<String> post(TestService node, String account, String path)
            throws IOException, InterruptedException {
        return http.send(
                request(node, account, path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(TestService node, String account, String path) {
        return HttpRequest.newBuilder(URI.create(node.address() + path))
                .header("Authorization", "Bearer good-" + account);
    }
}
