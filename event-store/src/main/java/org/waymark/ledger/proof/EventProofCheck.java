package org.waymark.ledger.proof;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.bson.types.Binary;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.Digest;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.EventHash;
import org.waymark.ledger.merkle.MerkleHash;
import org.waymark.ledger.merkle.MerkleProofs;
import org.waymark.ledger.proof.EventProof.CommitPart;

/** The steps by which a proof is checked ({@code docs/ledger-format.md}, “Proof of an event”). */
final class EventProofCheck {

    private static final HexFormat HEX = HexFormat.of();

    private EventProofCheck() {}

    static Checkpoint open(EventProof proof, Collection<VerifierKey> keys) {
        requireEvent(proof.event());
        requireCommit(proof);
        Checkpoint checkpoint = Checkpoint.open(proof.checkpoint(), keys);
        byte[] leaf = new MerkleHash().leaf(HEX.parseHex(proof.commit().hash()));
        List<byte[]> path = proof.path().stream().map(HEX::parseHex).toList();
        if (!MerkleProofs.includes(leaf, proof.commit().number(), checkpoint.size(), path, checkpoint.rootBytes())) {
            throw new InvalidNoteException("The path does not lead from the commit to the root of the checkpoint.");
        }
        return checkpoint;
    }

    /** A part without salt was redacted: only its hash is left to check. */
    private static void requireEvent(EventBody event) {
        Binary payloadSalt = event.payload().salt();
        if (payloadSalt != null
                && !EventHash.ofPayload(payloadSalt, event.payload().content())
                        .equals(event.payload().hash())) {
            throw new InvalidNoteException("The payload of the event is not the one that was recorded.");
        }
        Binary metadataSalt = event.metadata().salt();
        if (metadataSalt != null
                && !EventHash.ofMetadata(metadataSalt, event.metadata().content())
                        .equals(event.metadata().hash())) {
            throw new InvalidNoteException("The metadata of the event is not what was recorded.");
        }
        Binary hash = EventHash.of(
                event.id(),
                event.type().name(),
                event.version(),
                event.decidedAt(),
                event.tags(),
                event.metadata().hash(),
                event.payload().hash());
        if (!hash.equals(event.hash())) {
            throw new InvalidNoteException("The event is not the one that was recorded.");
        }
    }

    private static void requireCommit(EventProof proof) {
        CommitPart commit = proof.commit();
        long index = proof.position() - commit.first();
        if (index < 0
                || index >= commit.events().size()
                || !commit.events()
                        .get((int) index)
                        .equals(Digest.hex(proof.event().hash()))) {
            throw new InvalidNoteException("The event is not at its position in the commit.");
        }
        Digest digest = Commit.head(
                commit.number(),
                commit.first(),
                commit.recordedAt(),
                new Binary(HEX.parseHex(commit.prev())),
                commit.events().size());
        commit.events().forEach(event -> digest.field(HEX.parseHex(event)));
        if (!Digest.hex(digest.sha256()).equals(commit.hash())) {
            throw new InvalidNoteException("The commit is not the one that was recorded.");
        }
    }
}
