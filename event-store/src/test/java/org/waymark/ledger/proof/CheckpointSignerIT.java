package org.waymark.ledger.proof;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.MongoEventStorageEngine;
import org.waymark.ledger.TestLedger;
import org.waymark.ledger.merkle.MerkleProofs;
import org.waymark.ledger.verify.Finding.Kind;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.ledger.verify.VerificationProgress;

class CheckpointSignerIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LedgerSettings SETTINGS = LedgerSettings.withDefaults();

    private final TestLedger ledger = new TestLedger();
    private final MongoEventStorageEngine engine = ledger.engine();
    private final SigningKey key = SigningKey.generate("ledger.example");
    private final CheckpointSigner signer = signer(key);
    private final Checkpoints checkpoints = new Checkpoints(ledger.database(), SETTINGS);
    private final Proofs proofs = new Proofs(ledger.database(), SETTINGS);

    private CheckpointSigner signer(SigningKey with) {
        return new CheckpointSigner(ledger.database(), SETTINGS, with, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aCheckpointIsOfTheLedgerAsItIs() {
        append(3);

        SignedCheckpoint made = signer.make();

        assertThat(made.checkpoint()).isEqualTo(Checkpoint.open(made.note(), checkpoints.keys()));
        assertThat(made.checkpoint().size()).isEqualTo(3);
        assertThat(made.checkpoint().time()).isEqualTo(NOON);
        assertThat(made.checkpoint().root()).isEqualTo(verifier().verify().root());
        assertThat(checkpoints.latest()).contains(made);
        assertThat(checkpoints.ofSize(3)).contains(made);
        assertThat(checkpoints.ofSize(2)).isEmpty();
    }

    @Test
    void theSameSizeTwiceGivesTheSameCheckpoint() {
        append(2);

        assertThat(signer.make()).isEqualTo(signer.make());
        assertThat(checkpoints.below(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void checkpointsAreListedTheLargestFirst() {
        List<SignedCheckpoint> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.addFirst(signer.make());
            append(1);
        }

        assertThat(made.getLast().checkpoint().size()).isZero();
        assertThat(checkpoints.below(Long.MAX_VALUE, 10)).isEqualTo(made);
        assertThat(checkpoints.below(2, 1)).containsExactly(made.get(1));
    }

    @Test
    void severalNodesAtOnceMakeTheSameCheckpoint() {
        append(600);
        List<CompletableFuture<SignedCheckpoint>> underWay = Stream.generate(() -> signer(key))
                .limit(4)
                .map(node -> CompletableFuture.supplyAsync(node::make))
                .toList();

        assertThat(underWay.stream().map(CompletableFuture::join).distinct()).containsExactly(signer.make());
        assertThat(signer.make().checkpoint().root())
                .isEqualTo(verifier().verify().root());
    }

    @Test
    void tilesThatAreGoneAreMadeAnew() {
        append(300);
        signer.make();
        ledger.database().getCollection("ledger-tiles").drop();
        append(1);

        assertThat(signer.make().checkpoint().root())
                .isEqualTo(verifier().verify().root());
    }

    @Test
    void anEventIsProvedAgainstAnyCheckpointThatHasIt() {
        append(5);
        SignedCheckpoint five = signer.make();
        append(4);
        SignedCheckpoint nine = signer.make();

        assertThat(proofs.ofEvent(2, five).orElseThrow().commit().number()).isEqualTo(2);
        assertThat(proofs.ofEvent(2, nine).orElseThrow().path()).hasSize(4);
        assertThat(proofs.ofEvent(5, five)).isEmpty();
        assertThat(proofs.ofEvent(9, nine)).isEmpty();
    }

    @Test
    void oneCheckpointIsProvedToExtendAnother() {
        append(5);
        Checkpoint five = signer.make().checkpoint();
        append(4);
        Checkpoint nine = signer.make().checkpoint();

        ConsistencyProof proof = proofs.between(5, 9);

        assertThat(proof.firstRoot()).isEqualTo(five.root());
        assertThat(proof.secondRoot()).isEqualTo(nine.root());
        List<byte[]> hashes =
                proof.hashes().stream().map(HexFormat.of()::parseHex).toList();
        assertThat(MerkleProofs.isConsistent(5, five.rootBytes(), 9, nine.rootBytes(), hashes))
                .isTrue();
    }

    @Test
    void refusesToSignALedgerThatDoesNotHold() {
        append(3);
        documents().updateOne(eq(1L), new Document("$set", new Document("events.0.payload", "forged")));

        assertRefused("The ledger is not intact. Position 1: The payload");
    }

    @Test
    void refusesToSignALedgerThatWasCutOff() {
        append(3);
        signer.make();
        documents().deleteOne(eq(2L));

        assertRefused("has 2 commits, but had 3");
    }

    @Test
    void refusesToSignAnotherLedgerThanTheOneSignedBefore() {
        append(3);
        signer.make();
        documents().deleteMany(new Document());
        ledger.database().getCollection("ledger-tiles").drop();
        MongoEventStorageEngine forger = ledger.engine();
        for (int i = 0; i < 4; i++) {
            TestLedger.append(forger, AppendCondition.none(), TestLedger.event("{}", Tag.of("strategy", "SG23")))
                    .join();
        }

        assertRefused("not those of the last checkpoint");
    }

    @Test
    void refusesToGoOnBehindACheckpointThatWasChanged() {
        append(3);
        SignedCheckpoint made = signer.make();
        append(1);
        ledger.database()
                .getCollection("ledger-checkpoints")
                .updateOne(
                        eq(3L),
                        new Document("$set", new Document("note", made.note().replace("\n3\n", "\n2\n"))));

        assertRefused("was changed");
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(TamperedLedgerException.class)
                .isThrownBy(signer::make)
                .withMessageContaining(message);
    }

    @Test
    void keysThatSignedBeforeStayListed() {
        append(1);
        signer.make();
        SigningKey next = SigningKey.generate("ledger.example");
        CheckpointSigner rotated = signer(next);
        append(1);

        SignedCheckpoint made = rotated.make();

        assertThat(checkpoints.keys()).containsExactlyInAnyOrder(key.verifier(), next.verifier());
        assertThat(Checkpoint.open(made.note(), List.of(next.verifier())).size())
                .isEqualTo(2);
        assertThatExceptionOfType(InvalidNoteException.class)
                .isThrownBy(() -> Checkpoint.open(made.note(), List.of(key.verifier())));
    }

    @Test
    void todaysLedgerIsShownToExtendACheckpoint() {
        append(3);
        Checkpoint checkpoint = signer.make().checkpoint();
        append(2);

        CheckpointVerification shown = against(checkpoint);
        assertThat(shown.extendsCheckpoint()).isTrue();
        assertThat(shown.verification().holds()).isTrue();

        documents().updateOne(eq(4L), new Document("$set", new Document("events.0.payload", "forged")));
        assertThat(against(checkpoint).extendsCheckpoint()).isTrue();
        assertThat(against(checkpoint).verification().finding().orElseThrow().kind())
                .isEqualTo(Kind.ALTERED_PAYLOAD);
    }

    @Test
    void saysHowTodaysLedgerDoesNotExtendACheckpoint() {
        append(3);
        Checkpoint checkpoint = signer.make().checkpoint();
        Checkpoint other = new Checkpoint(checkpoint.origin(), 2, checkpoint.root(), checkpoint.time());

        assertThat(against(other).extendsCheckpoint()).isFalse();
        assertThat(against(other).verification().finding().orElseThrow().kind()).isEqualTo(Kind.REWRITTEN);

        documents().deleteOne(eq(2L));
        assertThat(against(checkpoint).extendsCheckpoint()).isFalse();
        assertThat(against(checkpoint).verification().finding().orElseThrow().kind())
                .isEqualTo(Kind.CUT_OFF);
        assertThat(against(checkpoint).verification().finding().orElseThrow().sentence())
                .contains("the checkpoint of 2026-11-22T12:00:00Z by ledger.example");
    }

    private CheckpointVerification against(Checkpoint checkpoint) {
        return CheckpointVerification.of(checkpoint, verifier(), VerificationProgress.SILENT);
    }

    private LedgerVerifier verifier() {
        return new LedgerVerifier(ledger.database(), SETTINGS);
    }

    private MongoCollection<Document> documents() {
        return ledger.database().getCollection("ledger");
    }

    private void append(int commits) {
        List<CompletableFuture<?>> underWay = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            underWay.add(TestLedger.append(
                    engine, AppendCondition.none(), TestLedger.event("{}", Tag.of("strategy", "SG23"))));
        }
        underWay.forEach(CompletableFuture::join);
    }
}
