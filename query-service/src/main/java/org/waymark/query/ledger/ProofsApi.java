package org.waymark.query.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.proof.ConsistencyProof;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.Proofs;
import org.waymark.query.api.AlsoAnswers;
import org.waymark.query.api.Api;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.Summary;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.security.ForHistoryReaders;

/** Proofs for programs, to be checked without trusting this one (docs/ledger-format.md). */
@Api
@AlsoAnswers(status = 409, when = LedgerProblems.CONFLICT)
class ProofsApi {

    private final Proofs proofs;
    private final EventProofs events;
    private final LedgerReader ledger;

    ProofsApi(Proofs proofs, EventProofs events, LedgerReader ledger) {
        this.proofs = proofs;
        this.events = events;
        this.ledger = ledger;
    }

    /** @param size of the checkpoint to prove it for; the last one where nothing is said */
    @GetMapping("/api/ledger/proofs/inclusion")
    @Summary("A proof that an event is in the ledger, which can be checked without trusting this service")
    @ForHistoryReaders
    ResponseEntity<String> inclusion(@RequestParam long position, @RequestParam(required = false) @Nullable Long size) {
        EventProof proof = events.proof(position, size);
        String file = "waymark-proof-" + position + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(proof.json());
    }

    /** That the first {@code to} commits begin with the first {@code from}. */
    @GetMapping("/api/ledger/proofs/consistency")
    @Summary("A proof that the ledger of one size begins with the ledger of a smaller one")
    @ForEverybodySignedIn
    ConsistencyProof consistency(@RequestParam long from, @RequestParam long to) {
        long commits = ledger.head().commits();
        if (from < 0 || from > to || to > commits) {
            throw new BadParameterException(
                    "from",
                    "from and to must be numbers of commits, 0 to " + commits + ", with from no larger than to; not "
                            + from + " and " + to);
        }
        return proofs.between(from, to);
    }
}
