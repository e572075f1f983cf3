package org.waymark.query.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.Proofs;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.ReportSigning;

/** Proves issued reports with the key and the checkpoints of the ledger. */
@Component
class LedgerReportSigning implements ReportSigning {

    private final Checkpointing checkpointing;
    private final Checkpoints checkpoints;
    private final Proofs proofs;

    LedgerReportSigning(Checkpointing checkpointing, Checkpoints checkpoints, Proofs proofs) {
        this.checkpointing = checkpointing;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
    }

    @Override
    public Optional<VerifierKey> key() {
        return checkpointing.key();
    }

    @Override
    public SignedNote sign(String text) {
        return checkpointing.sign(text);
    }

    @Override
    public EventProof proof(long position) {
        return proofs.lasting(position, checkpoints).orElseGet(() -> {
            checkpointing.make();
            return proofs.lasting(position, checkpoints).orElseThrow();
        });
    }
}
