package org.waymark.standalone.tools;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ledger.proof.SigningKey;

/** Whether a report that somebody was given is as it was issued, by itself and with a ledger. */
class VerifyReportIT {

    @TempDir
    Path folder;

    private final SigningKey signing = SigningKey.generate("waymark.example");
    private final String key = signing.verifier().text();
    private Path data;
    private Path report;

    @BeforeEach
    void issueAReport() throws IOException {
        data = SmallLedger.of(folder.resolve("data"), 2);
        IssuedPdf.issue(data, 1);
        report = Files.write(folder.resolve("report.pdf"), IssuedPdf.of(data, 2, signing));
    }

    @Test
    void aReportAsIssuedMatchesOffline() {
        Prompt known = Prompt.give("verify", "--report", report, "--key", key);
        Prompt unknown = Prompt.give("verify", "--report", report);

        assertThat(known.status()).as(known.remarks()).isZero();
        assertThat(known.result().lines())
                .startsWith("matches")
                .anyMatch(line -> line.startsWith("This is report H1, version 1, of SG23"))
                .contains("It is signed with the key " + key + ".");
        assertThat(unknown.status()).isZero();
        assertThat(unknown.result())
                .startsWith("matches\n")
                .contains("the key that the file itself names, " + key, "that you obtained separately");
    }

    @Test
    void whatWasAlteredIsSaid() throws IOException {
        Path altered = folder.resolve("altered.pdf");
        try (PDDocument document = Loader.loadPDF(report.toFile());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            Files.write(altered, out.toByteArray());
        }
        Path bare = Files.write(folder.resolve("bare.pdf"), IssuedPdf.page("Green"));

        Prompt text = Prompt.give("verify", "--report", altered, "--key", key);
        Prompt otherKey = Prompt.give(
                "verify",
                "--report",
                report,
                "--key",
                SigningKey.generate("waymark.example").verifier().text());
        Prompt nothing = Prompt.give("verify", "--report", bare, "--key", key);

        assertThat(text.status()).isEqualTo(1);
        assertThat(text.result()).startsWith("altered: text\n");
        assertThat(otherKey.status()).isEqualTo(1);
        assertThat(otherKey.result()).startsWith("altered: note\n").contains("None of the known keys signed this");
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.result()).startsWith("no proof in it\n");
    }

    @Test
    void theLedgerSaysWhatBecameOfIt() {
        Prompt now = Prompt.give("verify", "--report", report, "--data", data, "--key", key);
        IssuedPdf.issue(data, 2);
        Prompt superseded = Prompt.give("verify", "--report", report, "--data", data);
        IssuedPdf.withdraw(data);
        Prompt withdrawn = Prompt.give("verify", "--report", report, "--data", data, "--key", key);

        assertThat(now.result()).startsWith("matches\n");
        assertThat(superseded.status()).isZero();
        assertThat(superseded.result()).startsWith("superseded by version 2\n");
        assertThat(superseded.remarks()).contains("keys that this ledger lists");
        assertThat(withdrawn.status()).isZero();
        assertThat(withdrawn.result()).startsWith("withdrawn\n");
    }

    @Test
    void aLedgerThatWasChangedBehindItIsTold() {
        SmallLedger.tamper(
                data, ledger -> ledger.updateOne(eq(2L), set("events.0.payload", "{\"strategy\":\"SG23\"}")));
        Prompt tampered = Prompt.give("verify", "--report", report, "--data", data, "--key", key);
        Prompt other = Prompt.give(
                "verify", "--report", report, "--data", SmallLedger.of(folder.resolve("other"), 4), "--key", key);
        Prompt shorter = Prompt.give(
                "verify", "--report", report, "--data", SmallLedger.of(folder.resolve("shorter"), 1), "--key", key);

        assertThat(tampered.status()).isEqualTo(1);
        assertThat(tampered.result()).startsWith("altered: ledger\n").contains("altered in the database");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.result()).startsWith("altered: ledger\n").contains("has another event at position 2");
        assertThat(shorter.result()).startsWith("altered: ledger\n").contains("has nothing at position 2");
    }

    @Test
    void aRunningWaymarkIsAskedWhatBecameOfIt() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/ledger/keys", exchange -> {
            byte[] answer = ("{\"keys\":[\"" + key + "\"]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    exchange.getRequestHeaders().containsKey("Authorization") ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/api/ledger/report-check", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            byte[] answer = ("{\"matches\":true,\"result\":\"superseded by version 2\",\"sentences\":[\""
                            + (sent.contains("%PDF") ? "A PDF was sent." : "") + "\"]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String host = "localhost:" + server.getAddress().getPort();
            Prompt asked = Prompt.give("verify", "--report", report, "--url", "http://viewer:secret@" + host);
            Prompt nobody = Prompt.give("verify", "--report", report, "--url", "http://" + host + "/");

            assertThat(asked.status()).as(asked.remarks()).isZero();
            assertThat(asked.result()).isEqualTo("superseded by version 2\nA PDF was sent.\n");
            assertThat(nobody.status()).isEqualTo(2);
            assertThat(nobody.remarks()).contains("WAYMARK_TOKEN").doesNotContain("secret");
        } finally {
            server.stop(0);
        }
    }
}
