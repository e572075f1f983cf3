package org.waymark.query.system;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.ledger.LedgerHead;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.web.ForEverybodySignedIn;

/** The end of the ledger, for those who compare and verify. */
@Api
class LedgerApi {

    private final LedgerReader ledger;

    LedgerApi(LedgerReader ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/ledger/head")
    @Tells("The end of the ledger: its last position, hash and time")
    @ForEverybodySignedIn
    ResponseEntity<LedgerHead> head() {
        LedgerHead head = ledger.head();
        return Answers.at(head.position(), head);
    }
}
