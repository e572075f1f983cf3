package org.waymark.query.ledger;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.AlsoAnswers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;

/** Whether the whole ledger is intact, for programs. */
@Api
@AlsoAnswers(status = 409, when = LedgerProblems.CONFLICT)
class VerificationApi {

    private final VerificationRuns runs;

    VerificationApi(VerificationRuns runs) {
        this.runs = runs;
    }

    /** Derives everything anew and answers when that is done; who asks meanwhile gets the same answer. */
    @GetMapping("/api/ledger/verification")
    @Summary("Recalculates the whole ledger and says whether it is intact")
    @ForVerifiers
    ResponseEntity<VerificationResult> verification() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(runs.start().await());
    }
}
