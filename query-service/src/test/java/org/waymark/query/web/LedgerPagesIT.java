package org.waymark.query.web;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** The pages of the ledger as a whole. */
@ExtendWith(PagesUnderTest.Extension.class)
class LedgerPagesIT {

    private final TestLedger ledger = new TestLedger(Clock.systemUTC());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void fromVerificationToProof() {
        try (TestService service = start()) {
            Visit auditor = new Visit(service.address()).signIn("auditor");
            assertThat(auditor.get("/ledger").body())
                    .contains("Nothing is recorded yet", "The ledger has not been verified yet", "No checkpoints yet");
            assertThat(auditor.get("/api/ledger/certificate.pdf").statusCode()).isEqualTo(404);
            Story.tell(ledger);

            assertThat(auditor.get("/ledger/events?position=2").body())
                    .contains("Proof of position 2", "No checkpoint covers this event yet");
            assertThat(auditor.post("/ledger", "/ledger/verification", Map.of()).statusCode())
                    .isEqualTo(303);
            await().untilAsserted(
                            () -> assertThat(auditor.get("/ledger/verification").body())
                                    .contains("The whole ledger is intact: ", "Verify again"));
            assertThat(auditor.post("/ledger", "/ledger/checkpoints", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(auditor.get("/ledger").body())
                    .contains("The last checkpoint covers the first", "/api/ledger/checkpoints/", "Download");
            assertThat(auditor.get("/ledger/checkpoints").body()).contains("waymark.example+");
            assertThat(auditor.get("/ledger/events?position=2").body())
                    .contains("/api/ledger/proofs/inclusion?position=2", "How to check it", "waymark.example");
            whatIsHandedOutIsRecognised(auditor);
        }
    }

    private void whatIsHandedOutIsRecognised(Visit auditor) {
        auditor.post("/ledger", "/ledger/verification", Map.of());
        await().untilAsserted(
                        () -> assertThat(auditor.get("/ledger/verification").body())
                                .contains("/api/ledger/certificate.pdf", "It extends the checkpoint"));
        byte[] certificate = auditor.file("/api/ledger/certificate.pdf");
        assertThat(auditor.file("/api/ledger/certificate.pdf"))
                .as("the same result")
                .isEqualTo(certificate);
        assertThat(checked(auditor, certificate))
                .contains("Result: <span>matches", "This is a certificate of verification.");
        assertThat(checked(auditor, auditor.file("/api/ledger/checkpoints/latest")))
                .contains("Result: <span>matches", "This is a checkpoint of the ledger waymark.example");
        assertThat(checked(auditor, auditor.file("/api/ledger/proofs/inclusion?position=2")))
                .contains("Result: <span>matches", "the event at position 2");
        byte[] export = auditor.file("/api/ledger/export");
        assertThat(checked(auditor, export))
                .contains("Result: <span>matches", "the ledger still begins with what it holds");
        export[export.length / 2] ^= 1;
        assertThat(checked(auditor, export)).contains("altered: export");
        assertThat(checked(auditor, "ref,title\r\nP1,Pool\r\n".getBytes(StandardCharsets.UTF_8)))
                .contains("no proof in it", "compare them with a new download");
    }

    private static String checked(Visit visit, byte[] file) {
        return visit.upload("/ledger/report-check", "file", file).body();
    }

    @Test
    void saysWhereTheLedgerDoesNotHoldAndWhatToDo() {
        Story.tell(ledger);
        ledger.database().getCollection("ledger").updateOne(eq(0L), Updates.set("events.0.payload", "{}"));
        try (TestService service = start()) {
            Visit auditor = new Visit(service.address()).signIn("auditor");
            auditor.post("/ledger", "/ledger/verification", Map.of());

            await().untilAsserted(
                            () -> assertThat(auditor.get("/ledger/verification").body())
                                    .contains("The ledger is not intact.", "Position 0: ", "What to do"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ledger, auditor, 200",
        "/ledger, coordinator, 200",
        "/ledger, administrator, 200",
        "/ledger, sponsor, 403",
        "/ledger/verification, administrator, 200",
        "/ledger/verification, coordinator, 403",
        "/ledger/events, lead, 200",
        "/ledger/events, administrator, 403",
        "/ledger/events, viewer, 403"
    })
    void opensToTheRolesThatMay(String path, String account, int status, PagesUnderTest pages) {
        assertThat(pages.by(account).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"someday", "-1", "999999"})
    void asksForAPositionThatThereIs(String position, PagesUnderTest pages) {
        assertThat(pages.by("auditor")
                        .get("/ledger/events?position=" + position)
                        .body())
                .contains("There is a problem", "Enter a position from 0 to ");
    }

    @Test
    void everyLineOfTheAuditTrailLeadsToItsProof(PagesUnderTest pages) {
        assertThat(pages.by("auditor")
                        .get(pages.seen("/strategies/SG23/audit-trail"))
                        .body())
                .containsPattern("href=\"/ledger/events\\?position=\\d+\"")
                .contains("href=\"/ledger\"");
    }

    private TestService start() {
        return TestService.start(
                ledger,
                Clock.systemUTC(),
                "waymark.origin=waymark.example",
                "waymark.checkpoint.key-file=" + folder.resolve("checkpoint.key"));
    }
}
