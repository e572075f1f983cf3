package org.waymark.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.Bodies;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.TamperedLedger;
import org.waymark.ledger.format.CheckedCommit;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitDocuments;
import org.waymark.ledger.format.CommitScanner;
import org.waymark.ledger.format.Digest;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.verify.Finding.Kind;

class VerificationIT {

    private final TamperedLedger ledger = new TamperedLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aWholeLedgerHoldsAndSaysWhatItHas() {
        Verification verification = ledger.verify();

        assertThat(verification.finding()).isEmpty();
        assertThat(verification.commits()).isEqualTo(8);
        assertThat(verification.events()).isEqualTo(13);
        assertThat(verification.head()).isEqualTo(ledger.commit(11).head());
        assertThat(verification.redactions()).isEqualTo(2);
        assertThat(verification.openRedactions()).containsExactly(6L);
    }

    @Test
    void anEmptyLedgerHolds() {
        ledger.documents().deleteMany(new Document());

        assertThat(ledger.verify().holds()).isTrue();
        assertThat(ledger.verify().commits()).isZero();
        // SHA-256 of nothing
        assertThat(ledger.verify().root())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void anyCommitThatIsGoneIsMissedButTheLast() {
        List<BsonDocument> all = ledger.all();
        for (BsonDocument document : all.subList(0, all.size() - 1)) {
            long first = id(document);
            long last = ledger.commit(first).last();
            ledger.delete(first);
            Finding finding = ledger.found();
            ledger.bson().insertOne(document);

            assertThat(List.of(finding.kind(), finding.position(), finding.last()))
                    .containsExactly(Kind.MISSING, first, last);
        }
    }

    @Test
    void severalCommitsThatAreGoneAreOneFinding() {
        ledger.delete(1);
        ledger.delete(4);

        assertThat(ledger.found())
                .isEqualTo(new Finding(Kind.MISSING, 1, 5, "Events are missing here: commits 1 to 2."));
    }

    @Test
    void anEndThatIsGoneIsMissedOnlyByWhoKnewIt() {
        Verification before = ledger.verify();
        ledger.delete(11);

        assertThat(ledger.verify().finding()).isEmpty();
        for (Anchor anchor : List.of(
                Anchor.head(before.head(), "a note on paper"),
                Anchor.root(before.commits(), before.root(), "a checkpoint"))) {
            assertThat(ledger.found(anchor).kind()).isEqualTo(Kind.CUT_OFF);
            assertThat(ledger.found(anchor).position()).isEqualTo(11);
        }
    }

    @Test
    void aForgerWhoDerivesEveryHashAnewIsFoundOnlyByWhoKnewTheLedger() {
        Verification before = ledger.verify();
        Anchor early = Anchor.root(1, rootOfFirst(), "a checkpoint of the first commit");
        Commit original = ledger.commit(1);
        EventBody forged = Bodies.event("forged", "waymark.Forged");
        ledger.forgeFrom(
                1,
                Bodies.commit(
                        forged,
                        original.body().events().get(1),
                        original.body().events().get(2)));

        assertThat(ledger.verify().finding()).isEmpty();
        assertThat(ledger.found(Anchor.root(before.commits(), before.root(), "a checkpoint"))
                        .kind())
                .isEqualTo(Kind.REWRITTEN);
        assertThat(ledger.found(Anchor.head(before.head(), "a note")).kind()).isEqualTo(Kind.REWRITTEN);
        assertThat(ledger.verify(early).finding())
                .as("what was known only of the time before the forgery still holds")
                .isEmpty();
    }

    private String rootOfFirst() {
        try (TamperedLedger other = new TamperedLedger()) {
            BsonDocument first = ledger.all().getFirst();
            other.documents().deleteMany(new Document());
            other.bson().insertOne(first);
            return other.verify().root();
        }
    }

    @Test
    void aForgerWhoStopsHalfwayIsFoundWhereTheForgedCommitStands() {
        Commit original = ledger.commit(6);
        Commit forged = Commit.sealed(
                ledger.headBefore(6), original.recordedAt(), Bodies.commit(Bodies.event("forged", "waymark.Forged")));
        ledger.documents().replaceOne(new Document("_id", 6L), CommitDocuments.write(forged));

        assertThat(ledger.found().kind()).isEqualTo(Kind.INSERTED);
        assertThat(ledger.found().position()).isEqualTo(6);
    }

    @Test
    void aCommitPutBetweenIsFound() {
        Commit foreign = Commit.sealed(
                new LedgerHead(4, Digest.ZERO_HEX, ledger.commit(4).recordedAt(), 3),
                ledger.commit(4).recordedAt(),
                Bodies.commit(Bodies.event("foreign", "waymark.Foreign")));
        ledger.documents().insertOne(CommitDocuments.write(foreign));

        assertThat(ledger.found().kind()).isEqualTo(Kind.INSERTED);
        assertThat(ledger.found().position()).isEqualTo(5);
    }

    @Test
    void aCopyBehindTheEndIsFound() {
        BsonDocument copy = ledger.all().get(3);
        copy.put("_id", new BsonInt64(13));
        ledger.bson().insertOne(copy);

        assertThat(ledger.found().kind()).isEqualTo(Kind.INSERTED);
        assertThat(ledger.found().position()).isEqualTo(13);
        assertThat(ledger.found().sentence()).contains("copy of the commit at position 6");
    }

    @Test
    void anyTwoCommitsThatChangedPlacesAreFoundAtTheFirstOfThem() {
        List<BsonDocument> all = ledger.all();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                BsonDocument early = all.get(i).clone();
                BsonDocument late = all.get(j).clone();
                early.put("_id", all.get(j).get("_id"));
                late.put("_id", all.get(i).get("_id"));
                ledger.replace(early);
                ledger.replace(late);
                Finding finding = ledger.found();
                ledger.replace(all.get(i));
                ledger.replace(all.get(j));

                assertThat(finding.kind()).as("%d and %d: %s", i, j, finding).isEqualTo(Kind.REORDERED);
                assertThat(finding.position()).isEqualTo(id(all.get(i)));
                assertThat(finding.sentence()).endsWith("was recorded at position " + id(all.get(j)) + ".");
            }
        }
        assertThat(ledger.verify().holds()).isTrue();
    }

    @Test
    void anIdOfAnotherTypeIsFound() {
        for (BsonDocument document : ledger.all()) {
            BsonDocument altered = document.clone();
            altered.put("_id", new BsonInt32((int) id(document)));
            ledger.delete(id(document));
            ledger.bson().insertOne(altered);
            Finding finding = ledger.found();
            ledger.delete(id(document));
            ledger.bson().insertOne(document);

            assertThat(finding.kind()).isEqualTo(Kind.MALFORMED);
            assertThat(finding.position()).isEqualTo(id(document));
        }
    }

    @Test
    void aCommitAtAnotherPlaceIsFoundWhereItIsMissing() {
        BsonDocument moved = ledger.all().get(3);
        ledger.delete(6);
        moved.put("_id", new BsonInt64(99));
        ledger.bson().insertOne(moved);

        assertThat(ledger.found())
                .isEqualTo(Finding.at(Kind.REORDERED, 6, "The commit that was recorded here is now at position 99."));
    }

    @Test
    void eventsThatChangedPlacesInTheirCommitAreFound() {
        BsonDocument document = ledger.all().get(1);
        BsonArray events = document.getArray("events");
        BsonValue first = events.getFirst();
        events.set(0, events.get(2));
        events.set(2, first);
        ledger.replace(document);

        assertThat(List.of(
                        ledger.found().kind(),
                        ledger.found().position(),
                        ledger.found().last()))
                .containsExactly(Kind.REORDERED, 1L, 3L);
    }

    @Test
    void aTimeBeforeThatOfTheCommitBeforeIsFound() {
        Commit last = ledger.commit(11);
        Commit earlier = Commit.sealed(ledger.headBefore(11), last.recordedAt().minusSeconds(60), last.body());
        ledger.documents().replaceOne(new Document("_id", 11L), CommitDocuments.write(earlier));

        assertThat(ledger.found().kind()).isEqualTo(Kind.ALTERED_TIME);
    }

    @Test
    void rubbishIsAFindingWhateverItIs() {
        for (BsonValue id : List.of(
                BsonNull.VALUE,
                new BsonInt64(-5),
                new BsonInt32(13),
                new BsonDouble(13),
                new BsonInt64(Long.MAX_VALUE),
                new BsonString("x"),
                new BsonObjectId(new ObjectId("65f000000000000000000001")),
                new BsonDocument("a", new BsonInt32(1)))) {
            ledger.bson().insertOne(new BsonDocument("_id", id).append("events", new BsonString("none")));
            Finding finding = ledger.found();
            ledger.bson().deleteOne(new BsonDocument("_id", id));

            assertThat(finding.kind()).as("%s: %s", id, finding).isEqualTo(Kind.MALFORMED);
        }
        assertThat(ledger.verify().holds()).isTrue();
    }

    @Test
    void anAttestationThatIsGoneTakesTheRedactionWithIt() {
        ledger.documents().deleteMany(new Document("_id", new Document("$gte", 7L)));

        assertThat(ledger.found().kind()).isEqualTo(Kind.UNATTESTED_REDACTION);
        assertThat(ledger.found().position()).isEqualTo(4);
    }

    @Test
    void ofSeveralAttestationsTheLastOneCounts() {
        String second = "{\"title\":\"[redacted again]\"}";
        ledger.append(ledger.event(
                Map.of("redacts", RedactionAttestation.ofPayload(4, second).text()), "redaction"));
        assertThat(ledger.verify().holds()).isTrue();
        assertThat(ledger.verify().openRedactions()).containsExactly(4L, 6L);

        ledger.documents()
                .updateOne(new Document("_id", 4L), new Document("$set", new Document("events.0.payload", second)));
        assertThat(ledger.verify().holds()).isTrue();
        assertThat(ledger.verify().openRedactions()).containsExactly(6L);
    }

    @Test
    void anEventCannotAttestWhatComesAfterIt() {
        ledger.append(ledger.event(
                Map.of("redacts", RedactionAttestation.ofPayload(14, "{}").text()), "redaction"));
        ledger.append(ledger.event(Map.of(), "strategy"));
        ledger.documents()
                .updateOne(
                        new Document("_id", 14L),
                        new Document("$set", new Document("events.0.payload", "{}"))
                                .append("$unset", new Document("events.0.payloadSalt", "")));

        assertThat(ledger.found().kind()).isEqualTo(Kind.UNATTESTED_REDACTION);
        assertThat(ledger.found().position()).isEqualTo(14);
    }

    @Test
    void textThatIsNoUnicodeCannotSpoilTheLedger() {
        ledger.append(ledger.event("{\"title\":\"\ud83d\"}", Map.of("reason\udc00", "\ud83d!"), "strategy"));

        assertThat(ledger.verify().finding()).isEmpty();
        assertThat(ledger.commit(13).body().events().getFirst().payload().content())
                .isEqualTo("{\"title\":\"?\"}");
    }

    @Test
    void tellsHowFarItIsAndStopsWhenTold() {
        List<Long> seen = new ArrayList<>();
        LedgerVerifier verifier = new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults());

        verifier.verify(List.of(), (commits, events, expected) -> {
            seen.addAll(List.of(commits, events, expected));
            return true;
        });
        assertThat(seen).containsExactly(8L, 13L, 8L);
        assertThatThrownBy(() -> verifier.verify(List.of(), (commits, events, expected) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void commitsFromAnywhereAreVerifiedOneByOne() {
        RunningVerification running = new RunningVerification();
        for (BsonDocument document : ledger.all()) {
            assertThat(running.add(ledger.commit(id(document)))).isEmpty();
        }
        assertThat(running.end()).isEmpty();
        assertThat(running.head()).isEqualTo(ledger.verify().head());
        assertThat(running.root()).isEqualTo(ledger.verify().root());
        assertThat(running.add(ledger.commit(4))).isPresent();

        RunningVerification cutOff = new RunningVerification();
        ledger.all().subList(0, 4).forEach(document -> cutOff.add(ledger.commit(id(document))));
        assertThat(cutOff.end().orElseThrow().kind()).isEqualTo(Kind.UNATTESTED_REDACTION);
    }

    /** What no field-wise change can do: bytes changed anywhere, also where BSON keeps lengths, types and names. */
    @Test
    void aByteChangedAnywhereIsFound() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        CommitScanner scanner = new CommitScanner();
        for (BsonDocument document : ledger.all()) {
            byte[] bytes = bytes(document);
            assertThat(scanner.check(new RawBsonDocument(bytes)).link()).isNotNull();
            for (int i = 0; i < bytes.length; i++) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) (1 + random.nextInt(255));
                CheckedCommit checked = scanner.check(new RawBsonDocument(changed));
                boolean accepted = checked.link() != null
                        && checked.traces()
                                .equals(scanner.check(new RawBsonDocument(bytes))
                                        .traces());
                assertThat(accepted)
                        .as("seed %d, byte %d of %s", seed, i, document)
                        .isFalse();
            }
        }
    }

    private static byte[] bytes(BsonDocument document) {
        RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
        byte[] bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        return bytes;
    }

    private static long id(BsonDocument document) {
        return document.getInt64("_id").getValue();
    }
}
