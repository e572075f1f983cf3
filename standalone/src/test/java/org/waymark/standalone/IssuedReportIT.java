package org.waymark.standalone;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.documents.Attachment;
import org.waymark.documents.Attachment.Relationship;
import org.waymark.documents.PdfAttachments;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.standalone.tools.Tools;
import tools.jackson.databind.json.JsonMapper;

/** The PDF of a report that was issued proves itself: whatever is altered of it is told apart, and so is the database. */
class IssuedReportIT {

    private static final String REPORT = "/api/strategies/SG23/highlight-reports/H1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path folder;

    private RunningStandalone waymark;
    private byte[] report;
    private String key;

    @BeforeEach
    void issueAReport() throws Exception {
        waymark = new RunningStandalone(folder.resolve("data"));
        command("create-strategy", """
                {"code":"SG23","title":"Workforce","from":"2023-04-01","to":"2025-03-31"}""");
        command("add-theme", """
                {"strategy":"SG23","ref":"1","title":"Recruit"}""");
        command("register-project", """
                {"strategy":"SG23","ref":"P1","theme":"1","title":"Recruitment fair","leads":["everybody"]}""");
        command("draft-highlight-report", """
                {"strategy":"SG23","from":"2023-06-01","to":"2023-07-31"}""");
        issue("On course");
        // the first to sign in: from now on the directory has their name
        key = json.readTree(get("/api/ledger/keys").body()).at("/keys/0").asString();
        report = get(REPORT + ".pdf").body();
    }

    private void issue(String text) throws Exception {
        command("write-report-section", """
                {"strategy":"SG23","report":"H1","section":"status","text":"%s","rating":"G","reason":"All is on time"}""".formatted(text));
        command("submit-highlight-report", """
                {"strategy":"SG23","report":"H1"}""");
        waymark.awaitPages(command("issue-highlight-report", """
                {"strategy":"SG23","report":"H1"}"""));
    }

    @AfterEach
    void close() {
        waymark.close();
    }

    @Test
    void whateverIsAlteredIsToldApart() throws Exception {
        assertThat(get(REPORT + ".pdf").body()).isEqualTo(report);
        assertThat(PdfAttachments.of(report))
                .containsOnlyKeys("content.json", "proof.json", "checkpoint.txt", "rendering.txt")
                .containsEntry("content.json", get(REPORT + ".json").body());

        assertResult(0, "matches", report);
        assertResult(1, "altered: text", stamped());
        assertResult(1, "altered: attachment", with("content.json", text -> text.replace("On course", "Off course")));
        assertResult(1, "altered: proof", with("proof.json", text -> text.replace("On course", "Off course")));
        assertResult(1, "altered: checkpoint", with("checkpoint.txt", text -> text.replace("time 2", "time 3")));
        assertResult(1, "altered: note", with("rendering.txt", text -> text.replace("H1.1", "H2.1")));
        assertResult(2, "no proof in it", attached(List.of()));
    }

    @Test
    void whatBecameOfItIsToldAndWhatWasDoneToTheDatabase() throws Exception {
        assertResult(0, "matches", report, "--url", waymark.queriesSignedIn());

        command("revise-highlight-report", """
                {"strategy":"SG23","report":"H1","reason":"A project was forgotten"}""");
        issue("On course, but for one");
        assertResult(0, "superseded by version 2", report, "--url", waymark.queriesSignedIn());
        assertResult(
                0,
                "superseded by version 2",
                get(REPORT + ".pdf?version=1").body(),
                "--url",
                waymark.queriesSignedIn());
        assertResult(0, "matches", get(REPORT + ".pdf").body(), "--url", waymark.queriesSignedIn());
        waymark.awaitPages(command("withdraw-highlight-report", """
                {"strategy":"SG23","report":"H1","reason":"It was of another year"}"""));
        assertResult(0, "withdrawn", report, "--url", waymark.queriesSignedIn());
        waymark.close();

        assertResult(0, "withdrawn", report, "--data", folder.resolve("data").toString());
        alterWhatWasIssued();
        assertResult(
                1, "altered: ledger", report, "--data", folder.resolve("data").toString());
        assertResult(0, "matches", report);
    }

    /** A word more on the first page. */
    private byte[] stamped() throws IOException {
        try (PDDocument document = Loader.loadPDF(report);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (PDPageContentStream page =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
                page.addRect(10, 10, 100, 100);
                page.fill();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private byte[] with(String name, UnaryOperator<String> change) throws IOException {
        List<Attachment> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : PdfAttachments.of(report).entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            String other = file.getKey().equals(name) ? change.apply(text) : text;
            assertThat(other.equals(text)).as(name).isNotEqualTo(file.getKey().equals(name));
            files.add(new Attachment(
                    file.getKey(),
                    "text/plain",
                    Relationship.SUPPLEMENT,
                    "A file",
                    other.getBytes(StandardCharsets.UTF_8)));
        }
        return attached(files);
    }

    private byte[] attached(List<Attachment> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfAttachments.attach(report, files, Instant.EPOCH, out);
        return out.toByteArray();
    }

    private void alterWhatWasIssued() {
        try (EmbeddedMongo database = EmbeddedMongo.open(folder.resolve("data"));
                MongoClient client = MongoClients.create(database.connectionString())) {
            var ledger = client.getDatabase("waymark").getCollection("ledger");
            Document commit = ledger.find(eq("events.type", "waymark.HighlightReportIssued"))
                    .first();
            assertThat(commit).isNotNull();
            String payload = commit.getList("events", Document.class).getFirst().getString("payload");
            ledger.updateOne(
                    eq(commit.get("_id")), set("events.0.payload", payload.replace("On course", "Off course")));
        }
    }

    private void assertResult(int status, String result, byte[] pdf, String... more) throws IOException {
        Path file = Files.write(folder.resolve("report.pdf"), pdf);
        List<String> arguments = new ArrayList<>(List.of("--report", file.toString(), "--key", key));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int ended = new Tools(Map.of(), out, out, false).run("verify", arguments);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith(result + "\n");
        assertThat(ended).as(result).isEqualTo(status);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(URI.create(waymark.queries() + path))
                        .header("Authorization", RunningStandalone.authorization())
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    /** Gives a command; {@return the position it came to} */
    private long command(String name, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(waymark.commands() + "/api/commands/" + name))
                        .header("Authorization", RunningStandalone.authorization())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json.readTree(response.body()).path("position").asLong();
    }
}
