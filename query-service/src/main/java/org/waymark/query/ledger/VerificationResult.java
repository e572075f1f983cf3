package org.waymark.query.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.verify.Finding;
import org.waymark.ledger.verify.Verification;

/**
 * What a verification of the whole ledger has shown.
 *
 * @param holds whether all of it holds
 * @param position the first position that does not; null where all do
 * @param kind what was done to it, such as {@code ALTERED_PAYLOAD}; null where all holds
 * @param sentence the same for people; null where all holds
 * @param commits how many hold, from the first on
 * @param events how many hold, from the first on
 * @param head hash of the last commit that holds, hex
 * @param root Merkle root of the commits that hold, hex
 * @param redactions how many parts of events are redacted, each attested by a later event
 * @param checkpoint size of the last checkpoint, which the ledger was compared with; null where there was none
 * @param at when it was finished
 * @param took how long it took, as ISO 8601 has it
 */
record VerificationResult(
        boolean holds,
        @Nullable Long position,
        @Nullable String kind,
        @Nullable String sentence,
        long commits,
        long events,
        String head,
        String root,
        long redactions,
        @Nullable Long checkpoint,
        Instant at,
        String took) {

    static VerificationResult of(Verification verification, @Nullable Long checkpoint, Instant at) {
        @Nullable Finding finding = verification.finding().orElse(null);
        return new VerificationResult(
                finding == null,
                finding == null ? null : finding.position(),
                finding == null ? null : finding.kind().name(),
                finding == null ? null : finding.toString(),
                verification.commits(),
                verification.events(),
                verification.head().hash(),
                verification.root(),
                verification.redactions(),
                checkpoint,
                at,
                verification.took().toString());
    }
}
