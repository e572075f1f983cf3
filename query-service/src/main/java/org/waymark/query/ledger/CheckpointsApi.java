package org.waymark.query.ledger;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.SignedCheckpoint;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.api.AlsoAnswers;
import org.waymark.query.api.Api;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.security.ForEverybodySignedIn;

/** Signed checkpoints for programs: made, listed, fetched as the signed note, and the keys to check them with. */
@Api
@AlsoAnswers(status = 409, when = LedgerProblems.CONFLICT)
class CheckpointsApi {

    private static final int MOST = 1_000;
    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Checkpointing checkpointing;
    private final Checkpoints checkpoints;

    CheckpointsApi(Checkpointing checkpointing, Checkpoints checkpoints) {
        this.checkpointing = checkpointing;
        this.checkpoints = checkpoints;
    }

    @PostMapping("/api/ledger/checkpoints")
    @Summary("Signs a checkpoint of the ledger as it is")
    @ForLedgerKeepers
    ResponseEntity<CheckpointSummary> make() {
        long before = size(checkpoints.latest());
        SignedCheckpoint made = checkpointing.make();
        URI address = URI.create("/api/ledger/checkpoints/" + made.checkpoint().size());
        return made.checkpoint().size() == before
                ? ResponseEntity.ok().location(address).body(CheckpointSummary.of(made))
                : ResponseEntity.created(address).body(CheckpointSummary.of(made));
    }

    private static long size(Optional<SignedCheckpoint> checkpoint) {
        return checkpoint.map(signed -> signed.checkpoint().size()).orElse(-1L);
    }

    /** @param below only those of fewer commits than this */
    @GetMapping("/api/ledger/checkpoints")
    @Summary("The signed checkpoints, the latest first")
    @ForEverybodySignedIn
    Listing list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long below,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadParameterException("limit", "limit must be 1 to " + MOST + ", not " + limit);
        }
        List<CheckpointSummary> found = checkpoints.below(below, limit).stream()
                .map(CheckpointSummary::of)
                .toList();
        return new Listing(found, found.size() < limit ? null : found.getLast().size());
    }

    @GetMapping("/api/ledger/checkpoints/latest")
    @Summary(value = "The latest checkpoint as a signed note", as = "text/plain")
    @ForEverybodySignedIn
    ResponseEntity<String> latest() {
        return note(checkpoints.latest().orElseThrow(() -> missing("There are no checkpoints yet")));
    }

    @GetMapping("/api/ledger/checkpoints/{size}")
    @Summary(value = "A checkpoint as a signed note", as = "text/plain")
    @ForEverybodySignedIn
    ResponseEntity<String> ofSize(@PathVariable long size) {
        return note(
                checkpoints.ofSize(size).orElseThrow(() -> missing("There is no checkpoint of " + size + " commits")));
    }

    @GetMapping("/api/ledger/keys")
    @Summary("The keys for checking checkpoints")
    @ForEverybodySignedIn
    Keys keys() {
        return new Keys(checkpoints.keys().stream().map(VerifierKey::text).toList());
    }

    static NotFoundException missing(String message) {
        return new NotFoundException("checkpoint.not-found", message);
    }

    private static ResponseEntity<String> note(SignedCheckpoint signed) {
        String file = FolderDestination.fileName(signed.checkpoint().size());
        return ResponseEntity.ok()
                .contentType(NOTE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(signed.note());
    }

    /**
     * A checkpoint in a list.
     *
     * @param size how many commits it is of
     * @param root Merkle root of their hashes, hex
     */
    record CheckpointSummary(String origin, long size, String root, Instant time) {

        static CheckpointSummary of(SignedCheckpoint signed) {
            Checkpoint checkpoint = signed.checkpoint();
            return new CheckpointSummary(checkpoint.origin(), checkpoint.size(), checkpoint.root(), checkpoint.time());
        }
    }

    /** @param next what to give as {@code below} for the next page; null on the last */
    record Listing(
            List<CheckpointSummary> checkpoints, @Nullable Long next) {}

    /** @param keys verifier keys, name+id+key, the oldest first; also those that no longer sign */
    record Keys(List<String> keys) {}
}
