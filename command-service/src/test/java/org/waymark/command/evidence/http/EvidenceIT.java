package org.waymark.command.evidence.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.waymark.command.RunningService;
import org.waymark.command.RunningService.Answer;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.verify.LedgerVerifier;

/** Files over HTTP: sent, attached, refused, erased, and swept where nobody attached them. */
@TestInstance(Lifecycle.PER_CLASS)
class EvidenceIT {

    private static final LedgerSettings SETTINGS = LedgerSettings.withDefaults();

    private final TestDatabase server = TestDatabase.fresh();
    private final MongoDatabase database = server.database();
    private final LedgerFiles files = new LedgerFiles(database, SETTINGS);
    private final RunningService service = RunningService.on(server, Map.of("waymark.files.max-size", "1MB"));
    private int project;

    @BeforeAll
    void aStrategy() {
        service.send("coordinator", "create-strategy", """
                {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""");
        service.send("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"1","title":"Recruitment"}""");
    }

    @BeforeEach
    void aProject() {
        project++;
        service.send("coordinator", "register-project", """
                {"strategy":"SG23","ref":"P%d","theme":"1","title":"Careers fair","leads":["lead"]}""".formatted(project));
    }

    @AfterAll
    void stop() {
        service.close();
        server.close();
    }

    @Test
    void aFileIsSentAndThenAttached() {
        byte[] bytes = text("ref,done\n1A,yes\n");
        Answer sent = send("lead", bytes);
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.json().path("mediaType").asString()).isEqualTo("text/plain");
        assertThat(sent.json().path("size").asInt()).isEqualTo(bytes.length);
        assertThat(send("lead", bytes).status()).as("sent again").isEqualTo(200);

        Answer attached = attach("figures.csv", bytes);
        assertThat(attached.status()).isEqualTo(201);
        assertThat(payload(attached)).contains("\"mediaType\":\"text/csv\"", "\"name\":\"figures.csv\"", "\"size\":16");
        assertThat(new LedgerVerifier(database, SETTINGS).verify().files()).isPositive();
    }

    @Test
    void whatIsRefusedIsNotKept() {
        byte[] page = text("<html><script>alert(1)</script>");
        Answer refused = send("lead", page);
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.code()).isEqualTo("file.type-not-taken");
        assertThat(files.find("SG23", FileReference.hash(page))).isEmpty();
        assertThat(attach("page.txt", page).code()).isEqualTo("file.not-sent");
    }

    @Test
    void aBodyWithAnotherHashIsRefused() {
        Answer refused = put("lead", text("some text"), "0".repeat(64), "SG23");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("file.other-hash");
    }

    @Test
    void onlyWhoMayAttachAFileMaySendOne() {
        byte[] bytes = text("some text of a viewer");
        assertThat(send("viewer", bytes).status()).isEqualTo(403);
        assertThat(send("administrator", bytes).status()).isEqualTo(403);
        assertThat(send("", bytes).status()).isEqualTo(401);
        assertThat(put("lead", bytes, FileReference.hash(bytes), "SG99").status())
                .isEqualTo(404);
        assertThat(put("lead", bytes, FileReference.hash(bytes), "no such").status())
                .isEqualTo(404);
        assertThat(files.find("SG23", FileReference.hash(bytes))).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhateverItsLengthSays() throws IOException {
        Answer refused = send("lead", new byte[(1 << 20) + 1]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("file.too-large");
        assertThat(refused.json().path("detail").asString()).contains("at most 1 MB");

        assertThat(chunked(new byte[3 << 19])).startsWith("HTTP/1.1 413");
    }

    @Test
    void anErasedFileIsGoneAndTheLedgerStillHolds() {
        byte[] bytes = text("Anna Smith has been off sick since May");
        send("lead", bytes);
        long position = attach("anna.txt", bytes).json().path("position").asLong();
        FileReference file = FileReference.to("SG23", bytes);
        assertThat(files.read(file)).isPresent();

        String redaction = service.send("administrator", "redact-text", """
                {"strategy":"SG23","position":%d,"fields":["name"],"reason":"right to erasure"}""".formatted(position))
                .json()
                .path("id")
                .asString();
        assertThat(files.read(file)).as("before a sponsor agrees").isPresent();
        service.send("sponsor", "confirm-redaction", """
                {"strategy":"SG23","redaction":"%s"}""".formatted(redaction));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(files.read(file)).isEmpty());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(attach("other.txt", text("nothing")).code()).isEqualTo("file.not-sent"));
        assertThat(stored(position)).contains("[redacted on 14 July 2023: right to erasure]", file.sha256());
        assertThat(stored(position)).doesNotContain("anna.txt");
        assertThat(new LedgerVerifier(database, SETTINGS).firstBroken()).isEmpty();
    }

    @Test
    void bytesStayWhileAnotherCaseHasTheSameFile() {
        byte[] bytes = text("The same minutes for two projects");
        send("lead", bytes);
        long first = attach("minutes.txt", bytes).json().path("position").asLong();
        aProject();
        attach("minutes.txt", bytes);

        erase(first);

        assertThat(stored(first)).contains("[redacted on");
        assertThat(files.read(FileReference.to("SG23", bytes))).isPresent();
        assertThat(new LedgerVerifier(database, SETTINGS).firstBroken()).isEmpty();
    }

    @Test
    void whatNobodyAttachedIsSweptADayLater() {
        byte[] attached = text("attached in time");
        byte[] left = text("never attached");
        send("lead", attached);
        send("lead", left);
        attach("attached.txt", attached);
        LedgerReader ledger = new LedgerReader(database, SETTINGS);

        new FileSweep(files, ledger, later(Duration.ofHours(23))).sweep();
        assertThat(files.read(FileReference.to("SG23", left))).isPresent();
        new FileSweep(files, ledger, later(Duration.ofHours(25))).sweep();
        assertThat(files.read(FileReference.to("SG23", left))).isEmpty();
        assertThat(files.read(FileReference.to("SG23", attached))).isPresent();
    }

    private static Clock later(Duration than) {
        return Clock.fixed(RunningService.NOW.plus(than), ZoneOffset.UTC);
    }

    private void erase(long position) {
        String redaction = service.send("administrator", "redact-text", """
                {"strategy":"SG23","position":%d,"fields":["name"],"reason":"right to erasure"}""".formatted(position))
                .json()
                .path("id")
                .asString();
        service.send("sponsor", "confirm-redaction", """
                {"strategy":"SG23","redaction":"%s"}""".formatted(redaction));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events("TextRedacted")).contains("\"position\":" + position));
    }

    private String events(String type) {
        StringBuilder found = new StringBuilder();
        LedgerReader ledger = new LedgerReader(database, SETTINGS);
        for (long position = 0; position <= ledger.head().position(); position++) {
            ledger.at(position)
                    .filter(event -> event.type().endsWith(type))
                    .ifPresent(event -> found.append(event.payload()));
        }
        return found.toString();
    }

    private Answer send(String actor, byte[] bytes) {
        return put(actor, bytes, FileReference.hash(bytes), "SG23");
    }

    private Answer put(String actor, byte[] bytes, String sha256, String strategy) {
        return service.exchange(
                actor,
                "PUT",
                "/api/files/" + sha256 + "?strategy=" + strategy.replace(" ", "%20"),
                bytes,
                "Content-Type",
                "application/octet-stream");
    }

    /** Sends a body that does not say how long it is. {@return the first line of the answer} */
    private String chunked(byte[] bytes) throws IOException {
        int port = service.context().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(text("PUT /api/files/" + "0".repeat(64)
                    + "?strategy=SG23 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic bGVhZDpzZWNyZXQ=\r\n"
                    + "Content-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(bytes.length) + "\r\n"));
            out.write(bytes);
            out.write(text("\r\n0\r\n\r\n"));
            out.flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private Answer attach(String name, byte[] bytes) {
        return service.send("lead", "attach-file", """
                {"strategy":"SG23","item":"P%d","title":"Evidence","file":{"name":"%s","sha256":"%s"}}""".formatted(project, name, FileReference.hash(bytes)));
    }

    private String payload(Answer answer) {
        return stored(answer.json().path("position").asLong());
    }

    private String stored(long position) {
        return Optional.of(new LedgerReader(database, SETTINGS))
                .flatMap(ledger -> ledger.at(position))
                .orElseThrow()
                .payload();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
