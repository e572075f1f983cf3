package org.waymark.query.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.query.security.ForEverybodySignedIn;

/** The end of the ledger, for those who compare and verify. */
@Api
class LedgerApi {

    private final LedgerReader ledger;

    LedgerApi(LedgerReader ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/ledger/head")
    @Summary("The end of the ledger: its last position, hash and time")
    @ForEverybodySignedIn
    ResponseEntity<LedgerHead> head() {
        LedgerHead head = ledger.head();
        return Answers.at(head.position(), head);
    }
}
