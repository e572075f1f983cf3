package org.waymark.query.highlight.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.highlight.proof.ProvedReport.KEY;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Attachment;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.SigningKey;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Certified;
import org.waymark.query.highlight.proof.ReportCheck.Finding;
import org.waymark.query.highlight.proof.ReportCheck.Where;

class CertificateCheckerTest {

    private static final List<VerifierKey> KNOWN = List.of(KEY.verifier());
    private static final Instant TIME = Instant.parse("2026-11-27T05:00:00Z");
    private static final String ROOT = "ab".repeat(32);
    private static final Certificate CERTIFICATE =
            new Certificate(ProvedReport.ORIGIN, TIME, 3, 7, "cd".repeat(32), ROOT, 3L);
    private static final String NOTE = checkpoint(ROOT, 3);

    private static final byte[] PAGE = ProvedReport.page("Certificate");

    private static String checkpoint(String root, long size) {
        return SignedNote.sign(new Checkpoint(ProvedReport.ORIGIN, size, root, TIME).text(), KEY)
                .note();
    }

    private static byte[] pdf(SigningKey key, String checkpoint) {
        return new CertificateProofs(signing(key)).attach(PAGE, CERTIFICATE, checkpoint, key.verifier());
    }

    private static ReportSigning signing(SigningKey key) {
        return new ReportSigning() {
            @Override
            public Optional<VerifierKey> key() {
                return Optional.of(key.verifier());
            }

            @Override
            public SignedNote sign(String text) {
                return SignedNote.sign(text, key);
            }

            @Override
            public EventProof proof(long position) {
                throw new UnsupportedOperationException("A certificate is not about one event");
            }
        };
    }

    @Test
    void matchesAsItWasIssued() {
        assertThat(ReportChecker.check(pdf(KEY, NOTE), KNOWN))
                .isEqualTo(new Certified(CERTIFICATE, KEY.verifier(), true));
        assertThat(CheckWords.of(ReportChecker.check(pdf(KEY, NOTE), List.of())).sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("found intact, with 7 events in 3 commits"))
                .anySatisfy(sentence -> assertThat(sentence).contains("the file itself names"));
    }

    @Test
    void isTheSameForTheSameResult() {
        assertThat(pdf(KEY, NOTE)).isEqualTo(pdf(KEY, NOTE));
    }

    @Test
    void anotherPageWithTheSameNoteIsFound() {
        Attachment note = new Attachment(
                ProofFiles.CERTIFICATE,
                "text/plain",
                Attachment.Relationship.SUPPLEMENT,
                "",
                SignedNote.sign(
                                new CertificateNote(CERTIFICATE, ReportProofs.visible(PAGE), KEY.verifier()).text(),
                                KEY)
                        .note()
                        .getBytes(StandardCharsets.UTF_8));
        Attachment checkpoint = new Attachment(
                ProofFiles.CHECKPOINT,
                "text/plain",
                Attachment.Relationship.SUPPLEMENT,
                "",
                NOTE.getBytes(StandardCharsets.UTF_8));
        List<Attachment> files = List.of(note, checkpoint);

        assertThat(ReportChecker.check(ProvedReport.attached(PAGE, files), KNOWN))
                .isInstanceOf(Certified.class);
        assertThat(where(ReportChecker.check(ProvedReport.attached(ProvedReport.page("Another"), files), KNOWN)))
                .containsExactly(Where.TEXT);
        assertThat(where(ReportChecker.check(ProvedReport.attached(PAGE, List.of(note)), KNOWN)))
                .containsExactly(Where.CHECKPOINT);
    }

    @Test
    void anotherKeyAndAnotherCheckpointAreFound() {
        assertThat(where(ReportChecker.check(pdf(SigningKey.generate(ProvedReport.ORIGIN), NOTE), KNOWN)))
                .containsExactly(Where.NOTE);
        assertThat(where(ReportChecker.check(pdf(KEY, checkpoint(ROOT, 2)), KNOWN)))
                .containsExactly(Where.CHECKPOINT);
        assertThat(where(ReportChecker.check(pdf(KEY, checkpoint("ef".repeat(32), 3)), KNOWN)))
                .containsExactly(Where.CHECKPOINT);
    }

    private static List<Where> where(ReportCheck check) {
        return check instanceof Altered(List<Finding> findings)
                ? findings.stream().map(Finding::where).toList()
                : List.of();
    }
}
