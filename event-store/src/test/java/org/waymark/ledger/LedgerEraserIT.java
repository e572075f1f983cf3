package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.Salted;
import org.waymark.ledger.verify.LedgerVerifier;

class LedgerEraserIT {

    private static final Tag CASE = Tag.of("case", "SG23/P1");
    private static final String SECRET = "Somebody is off sick";
    private static final String GONE = "[redacted]";
    private static final Map<String, String> WHY = Map.of("actor", "lead", "reason", SECRET);

    private final TestLedger ledger = new TestLedger();
    private final MongoEventStorageEngine engine = ledger.engine();
    private final LedgerEraser eraser = new LedgerEraser(ledger.database(), LedgerSettings.withDefaults());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void replacesAPayloadAndTheChainStillHolds() {
        append(event("a", WHY), event(SECRET, Map.of("actor", "lead")), event("c", Map.of()));
        Commit before = ledger.commits().startingIn(0, 1).getFirst();
        attest(RedactionAttestation.ofPayload(1, GONE));

        assertThat(eraser.replacePayload(1, SECRET, GONE)).isTrue();

        Commit after = ledger.commits().startingIn(0, 1).getFirst();
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.body().events().get(1).payload())
                .isEqualTo(new Salted<>(
                        GONE, null, before.body().events().get(1).payload().hash()));
        assertThat(after.body().events().get(0))
                .isEqualTo(before.body().events().get(0));
        assertThat(after.body().events().get(2))
                .isEqualTo(before.body().events().get(2));
        assertHolds();
    }

    @Test
    void replacesMetadataAndTheChainStillHolds() {
        append(event("a", WHY));
        Map<String, String> without = Map.of("actor", "lead", "reason", GONE);
        attest(RedactionAttestation.ofMetadata(0, without));

        assertThat(eraser.replaceMetadata(0, WHY, without)).isTrue();

        assertThat(ledger.reader().at(0)).hasValueSatisfying(event -> {
            assertThat(event.metadata()).isEqualTo(without);
            assertThat(event.payload()).isEqualTo("a");
        });
        assertThat(stored()).doesNotContain(SECRET);
        assertHolds();
    }

    @Test
    void leavesAloneWhatIsNotAsTheCallerSawIt() {
        append(event("a", WHY));

        assertThat(eraser.replacePayload(0, "b", GONE)).isFalse();
        assertThat(eraser.replaceMetadata(0, Map.of("actor", "sponsor"), Map.of()))
                .isFalse();
        assertThat(eraser.replacePayload(7, "a", GONE)).isFalse();

        assertThat(ledger.reader().at(0)).hasValueSatisfying(event -> {
            assertThat(event.metadata()).isEqualTo(WHY);
            assertThat(event.payload()).isEqualTo("a");
        });
        assertHolds();
    }

    @Test
    void aNodeForgetsWhatItReadBeforeARedaction() {
        append(event(SECRET, Map.of()));
        LedgerTail tail = new LedgerTail(ledger.commits(), LedgerSettings.withDefaults());
        tail.catchUp();
        assertThat(tail.from(0, 10)).isNotNull();
        eraser.replacePayload(0, SECRET, GONE);

        attest(RedactionAttestation.ofPayload(0, GONE));
        tail.catchUp();

        assertThat(tail.from(0, 10)).isNull();
        assertThat(tail.from(1, 10)).hasSize(1);
        assertThat(tail.startingAt(0))
                .satisfies(commit -> assertThat(commit.event(0).payload()).isEqualTo(GONE));
        assertThat(tail.anyMatch(EventCriteria.havingTags(CASE), -1)).isTrue();
        assertThat(tail.anyMatch(EventCriteria.havingTags(CASE), 1)).isFalse();
    }

    @Test
    void givesNothingBeyondTheEndOfTheLedger() {
        append(event("a", WHY));

        assertThat(ledger.reader().at(0)).isPresent();
        assertThat(ledger.reader().at(1)).isEmpty();
        assertThat(ledger.reader().at(-1)).isEmpty();
    }

    private void attest(RedactionAttestation attestation) {
        append(event("redacted", Map.of(RedactionAttestation.KEY, attestation.text())));
    }

    private void assertHolds() {
        assertThat(new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults()).firstBroken())
                .isEmpty();
    }

    private String stored() {
        return ledger.database()
                .getCollection(LedgerSettings.withDefaults().collection())
                .find()
                .map(Document::toJson)
                .into(new ArrayList<>())
                .toString();
    }

    private void append(TaggedEventMessage<?>... events) {
        TestLedger.append(engine, AppendCondition.none(), events).join();
    }

    private static TaggedEventMessage<?> event(String payload, Map<String, String> metadata) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType("waymark.Tested", "1"), payload, metadata), Set.of(CASE));
    }
}
