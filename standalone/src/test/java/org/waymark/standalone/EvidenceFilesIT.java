package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.events.Role;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.export.ExportFiles;
import org.waymark.ledger.export.LedgerExport;
import org.waymark.ledger.export.LedgerImport;
import org.waymark.ledger.export.Progress;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.verify.LedgerVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence files through both services: by the page and by the API, in the past, erased, damaged, exported and imported. */
class EvidenceFilesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LedgerSettings SETTINGS = LedgerSettings.withDefaults();

    private static RunningWaymark waymark;
    private static Caller coordinator;
    private static int projects;

    @BeforeAll
    static void start(@TempDir Path folder) {
        waymark = new RunningWaymark(folder);
        waymark.account("coordinator", Role.COORDINATOR);
        waymark.account("sponsor", Role.SPONSOR);
        waymark.account("viewer", Role.VIEWER);
        waymark.account("elsewhere");
        give("coordinator", "create-strategy", """
                {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""");
        give("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"1","title":"Recruitment"}""");
        give("coordinator", "create-strategy", """
                {"code":"OTH1","title":"Another strategy","from":"2023-04-01","to":"2025-03-31"}""");
        give("coordinator", "grant-role", """
                {"strategy":"OTH1","person":"elsewhere","role":"LEAD"}""");
        coordinator = waymark.caller();
        coordinator.signIn("coordinator", RunningWaymark.PASSWORD);
    }

    @AfterAll
    static void stop() {
        waymark.close();
    }

    @Test
    void aFileIsAttachedByThePageDownloadedAndRemoved() {
        String project = project();
        byte[] bytes = text("%PDF-1.4\n% the answers of " + project + "\n%%EOF\n");
        String page = "/strategies/SG23/cases/" + project;

        HttpResponse<String> sent = coordinator.postFile(
                page + "/do/attach-file",
                Map.of("title", "Answers", "description", "All 24"),
                "sür\u202evey.pdf",
                bytes);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        HttpResponse<String> shown = coordinator.get(Caller.location(sent));
        assertThat(shown.body())
                .contains("File attached", page + "/files/1", "sürvey.pdf", "All 24", "not searched for viruses")
                .contains("/strategies/SG23/files/" + project + "/1/remove");

        HttpResponse<String> file = coordinator.get(page + "/files/1");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(file, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''s%C3%BCrvey.pdf");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(header(file, "ETag")).contains(FileReference.hash(bytes));
        assertThat(coordinator
                        .get(page + "/files/1", "If-None-Match", header(file, "ETag"))
                        .statusCode())
                .isEqualTo(304);

        long before = position(fileOf(project, ""));
        HttpResponse<String> removed = coordinator.post(
                "/strategies/SG23/files/" + project + "/1/remove",
                "/strategies/SG23/files/" + project + "/1/remove",
                Map.of("reason", "It is of last year"));
        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(303);
        assertThat(coordinator.get(Caller.location(removed)).body())
                .contains("File removed")
                .doesNotContain(page + "/files/1");
        assertThat(coordinator.get(page + "/files/1").statusCode()).isEqualTo(404);
        assertThat(coordinator.get(page + "/files/1?asOf=position:" + before).body())
                .startsWith("%PDF-1.4");
        assertThat(coordinator.get(page + "?asOf=position:" + before).body()).contains("/files/1?asOf=");
        assertThat(coordinator
                        .get("/strategies/SG23/audit-trail?item=" + project)
                        .body())
                .contains("Attached file 1, “Answers”, to " + project, "Removed file 1, “Answers”, from " + project);
    }

    @Test
    void whatIsNotTakenComesBackWithTheFormAndSaysWhatToDo() {
        String page = "/strategies/SG23/cases/" + project() + "/do/attach-file";

        HttpResponse<String> program = coordinator.postFile(page, Map.of("title", "Answers"), "a.pdf", text("<html>"));
        assertThat(program.statusCode()).isEqualTo(415);
        assertThat(program.body()).contains("This is a web page", "href=\"#file\"", "value=\"Answers\"");

        HttpResponse<String> other = coordinator.postFile(page, Map.of("title", "Answers"), "a.exe", text("a text"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("The name ends in .exe", "href=\"#file\"");

        HttpResponse<String> none = coordinator.postFile(page, Map.of("title", "Answers"), "", new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Choose a file that is not empty");

        HttpResponse<String> large =
                coordinator.postFile(page, Map.of("title", "Answers"), "a.txt", new byte[(10 << 20) + 1]);
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void programsAttachAndReadFilesWhereTheyMay() {
        String project = project();
        byte[] bytes = text("ref,done\n" + project + ",yes\n");
        attach("coordinator", project, "done.csv", bytes);
        String address = "/api/strategies/SG23/cases/" + project + "/files/1";

        HttpResponse<String> read = as("viewer", address);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        assertThat(header(read, "Content-Type")).startsWith("text/csv");
        JsonNode listed = fileOf(project, "");
        assertThat(listed.path("name").asString()).isEqualTo("done.csv");
        assertThat(listed.path("sha256").asString()).isEqualTo(FileReference.hash(bytes));
        assertThat(as("viewer", address + "?asOf=position:3").statusCode())
                .as("a viewer and the past")
                .isEqualTo(403);
        assertThat(as("elsewhere", address).statusCode())
                .as("somebody of another strategy")
                .isIn(403, 404);
        assertThat(as("viewer", "/api/strategies/SG23/cases/" + project + "/files/2")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("viewer", "/api/strategies/OTH1/cases/" + project + "/files/1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("viewer", bytes).statusCode()).isEqualTo(403);
        assertThat(send("elsewhere", bytes).statusCode()).isEqualTo(403);
        assertThat(as("viewer", "/api/strategies/SG23/search?q=evidence+of+" + project)
                        .body())
                .contains(project);
        assertThat(as("coordinator", "/api/strategies/SG23/cases/" + project + ".csv")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anErasedFileIsGoneNowAndInThePast() {
        String project = project();
        byte[] bytes = text("Anna Smith has been off sick since May, says " + project);
        long position = attach("coordinator", project, "anna.txt", bytes);
        String address = "/api/strategies/SG23/cases/" + project + "/files/1";
        assertThat(as("coordinator", address).statusCode()).isEqualTo(200);

        String redaction = JSON.readTree(give("admin", "redact-text", """
                {"strategy":"SG23","position":%d,"fields":["name"],"reason":"right to erasure"}""".formatted(position)))
                .path("id")
                .asString();
        give("sponsor", "confirm-redaction", """
                {"strategy":"SG23","redaction":"%s"}""".formatted(redaction));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(as("coordinator", address).statusCode()).isEqualTo(410));
        assertThat(as("coordinator", address).body()).contains("file.erased");
        assertThat(as("coordinator", address + "?asOf=position:" + position).statusCode())
                .isEqualTo(410);
        String page = "/strategies/SG23/cases/" + project;
        assertThat(coordinator.get(page + "/files/1").body()).contains("This file was erased");
        assertThat(coordinator.get(page).body()).contains("The file was erased").doesNotContain("anna.txt");
        assertThat(stored()).doesNotContain(Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void damagedBytesAreNotGivenToAnybody() {
        String project = project();
        byte[] bytes = text("The minutes of " + project);
        attach("coordinator", project, "minutes.txt", bytes);
        byte[] other = bytes.clone();
        other[0] ^= 1;
        waymark.database()
                .getCollection("ledger-files.chunks")
                .updateOne(Filters.eq("data", new Binary(bytes)), Updates.set("data", new Binary(other)));

        HttpResponse<String> damaged = as("viewer", "/api/strategies/SG23/cases/" + project + "/files/1");
        assertThat(damaged.statusCode()).isEqualTo(500);
        assertThat(damaged.body()).contains("file.damaged").doesNotContain("minutes of");
        assertThat(coordinator
                        .get("/strategies/SG23/cases/" + project + "/files/1")
                        .body())
                .contains("This file is damaged");
        assertThat(verifier().firstBroken()).isPresent();

        attach("coordinator", project(), "minutes.txt", bytes);
        assertThat(as("viewer", "/api/strategies/SG23/cases/" + project + "/files/1")
                        .statusCode())
                .as("put back")
                .isEqualTo(200);
        assertThat(verifier().firstBroken()).isEmpty();
    }

    @Test
    void filesGoWithTheLedgerThroughAnExport(@TempDir Path folder) throws IOException {
        String project = project();
        byte[] bytes = text("What is exported of " + project);
        attach("coordinator", project, "export.txt", bytes);
        Path file = folder.resolve("ledger.ndjson.gz");
        ExportFiles.write(
                new LedgerExport(waymark.database(), SETTINGS, "waymark.test", Clock.systemUTC()),
                file,
                Progress.SILENT);

        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            var imported = new LedgerImport(client.getDatabase("waymark"), SETTINGS)
                    .read(file, Progress.SILENT, Progress.SILENT);
            assertThat(imported.files()).contains(FileReference.to("SG23", bytes));
            var verified = new LedgerVerifier(client.getDatabase("waymark"), SETTINGS).verify();
            assertThat(verified.holds()).isTrue();
            assertThat(verified.files()).isEqualTo(imported.files().size());
        }
    }

    private static LedgerVerifier verifier() {
        return new LedgerVerifier(waymark.database(), SETTINGS);
    }

    private static String stored() {
        StringBuilder all = new StringBuilder();
        waymark.database().getCollection("ledger-files.chunks").find().forEach(part -> all.append(part.toJson()));
        return all.toString();
    }

    private static String project() {
        String ref = "P" + ++projects;
        give("coordinator", "register-project", """
                {"strategy":"SG23","ref":"%s","theme":"1","title":"Careers fair","leads":["coordinator"]}""".formatted(ref));
        return ref;
    }

    private static JsonNode fileOf(String project, String query) {
        return JSON.readTree(as("coordinator", "/api/strategies/SG23/cases/" + project + query)
                        .body())
                .path("files")
                .path(0);
    }

    private static long position(JsonNode file) {
        return file.path("stamp").path("position").asLong();
    }

    private static long attach(String account, String project, String name, byte[] bytes) {
        assertThat(send(account, bytes).statusCode()).isEqualTo(200);
        return JSON.readTree(give(account, "attach-file", """
                {"strategy":"SG23","item":"%1$s","title":"Evidence of %1$s","file":{"name":"%2$s","sha256":"%3$s"}}""".formatted(project, name, FileReference.hash(bytes))))
                .path("position")
                .asLong();
    }

    private static HttpResponse<String> send(String account, byte[] bytes) {
        return waymark.caller()
                .putFile(
                        account,
                        RunningWaymark.PASSWORD,
                        "/api/files/" + FileReference.hash(bytes) + "?strategy=SG23",
                        bytes);
    }

    private static HttpResponse<String> as(String account, String path) {
        return waymark.caller().getAs(account, RunningWaymark.PASSWORD, path);
    }

    private static String give(String account, String command, String json) {
        HttpResponse<String> answer = waymark.caller().command(account, RunningWaymark.PASSWORD, command, json);
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(201);
        waymark.awaitPages(JSON.readTree(answer.body()).path("position").asLong());
        return answer.body();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
