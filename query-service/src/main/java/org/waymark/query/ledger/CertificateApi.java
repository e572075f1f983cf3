package org.waymark.query.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.SignedCheckpoint;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.api.AlsoAnswers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.highlight.proof.Certificate;
import org.waymark.query.highlight.proof.CertificateProofs;

/** The signed certificate of the last verification, where that found the ledger intact. */
@Api
@AlsoAnswers(status = 409, when = LedgerProblems.CONFLICT)
class CertificateApi {

    private static final String PDF = "application/pdf";

    private final VerificationRuns runs;
    private final Checkpointing checkpointing;
    private final Checkpoints checkpoints;
    private final CertificateProofs proofs;

    CertificateApi(
            VerificationRuns runs, Checkpointing checkpointing, Checkpoints checkpoints, CertificateProofs proofs) {
        this.runs = runs;
        this.checkpointing = checkpointing;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
    }

    /**
     * The certificate: the same until the ledger is verified again.
     *
     * @throws NotFoundException if the ledger was not verified yet, or was not found intact
     * @throws NoSigningKeyException if this node has no key
     */
    @GetMapping(path = "/api/ledger/certificate.pdf", produces = PDF)
    @ForVerifiers
    @Summary(value = "A signed certificate of the last verification, which found the ledger intact", as = PDF)
    ResponseEntity<byte[]> certificate() {
        VerificationResult last = runs.last()
                .filter(CertificateApi::certifiable)
                .orElseThrow(
                        () -> new NotFoundException(
                                "ledger.no-certificate",
                                "There is nothing to certify: the ledger was not verified yet, or was not found intact. Verify it first"));
        return file(last, checkpointing.key().orElseThrow(NoSigningKeyException::new));
    }

    /** Whether there is something that holds. */
    static boolean certifiable(VerificationResult last) {
        return last.holds() && last.events() > 0;
    }

    private ResponseEntity<byte[]> file(VerificationResult last, VerifierKey key) {
        @Nullable SignedCheckpoint checkpoint = last.checkpoint() == null
                ? null
                : checkpoints.ofSize(last.checkpoint()).orElse(null);
        Certificate certificate = new Certificate(
                key.name(),
                last.at(),
                last.commits(),
                last.events(),
                last.head(),
                last.root(),
                checkpoint == null ? null : checkpoint.checkpoint().size());
        byte[] pdf = proofs.attach(
                CertificateDocument.pdf(certificate, last.redactions(), key.text()),
                certificate,
                checkpoint == null ? null : checkpoint.note(),
                key);
        String name = "certificate-" + key.name() + "-" + (last.events() - 1) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }
}
