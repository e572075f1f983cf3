package org.waymark.query.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.highlight.proof.ReportSigning;

/** Proves issued reports with the key and the checkpoints of the ledger. */
@Component
class LedgerReportSigning implements ReportSigning {

    private final Checkpointing checkpointing;
    private final EventProofs proofs;

    LedgerReportSigning(Checkpointing checkpointing, EventProofs proofs) {
        this.checkpointing = checkpointing;
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
        try {
            return proofs.proof(position, null);
        } catch (NotFoundException e) {
            checkpointing.make();
            return proofs.proof(position, null);
        }
    }
}
