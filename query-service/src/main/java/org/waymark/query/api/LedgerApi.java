package org.waymark.query.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.query.security.ForEverybodySignedIn;

/**
 * The end of the ledger, for those who compare and verify. It is looked up before “not modified” can be said: whether the last
 * entry is still the last, only the ledger knows.
 */
@Api
class LedgerApi {

    private final LedgerReader ledger;

    LedgerApi(LedgerReader ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/ledger/head")
    @Summary("The end of the ledger: its last position, hash and time")
    @ForEverybodySignedIn
    Answer<LedgerHead> head() {
        LedgerHead head = ledger.head();
        return Answer.at(head.position(), () -> head);
    }
}
