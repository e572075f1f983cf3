package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventType;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.events.json.EventTexts;
import org.waymark.ledger.LedgerEraser;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.ledger.verify.LedgerVerifier;

/** Texts are redacted while views are folded: afterwards nothing in the database holds them, and views are as if never told. */
class RedactedViewsIT {

    private static final String SECRET = "Anna Smith is off sick";
    private static final String GONE = "[redacted on 14 July 2023: the law]";

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final LedgerEraser eraser = new LedgerEraser(ledger.database(), LedgerSettings.withDefaults());
    private final List<TestNode> nodes = new ArrayList<>();
    private final List<Long> telling = new ArrayList<>();
    private int redactions;

    RedactedViewsIT() {
        System.out.println("RedactedViewsIT seed " + seed);
    }

    @AfterEach
    void stop() {
        nodes.forEach(TestNode::close);
        ledger.close();
    }

    @Test
    void noDocumentHoldsARedactedTextAndViewsAreAFreshFold() {
        TestNode node = node("one");
        for (RandomHistory.Told told : RandomHistory.of(seed, 240)) {
            tell(told);
            if (random.nextInt(10) == 0 && telling.size() > 1) { // one stays until all is told
                redactOne();
            }
        }
        assertThat(stored()).as("seed %d", seed).anyMatch(document -> document.contains(SECRET));
        while (!telling.isEmpty()) {
            redactOne();
        }
        long head = ledger.reader().head().position();
        node.caughtUp(head);

        assertNothingHoldsIt();
        for (String strategy : List.of("SG23", "WM-24")) {
            new FoldedAgain(ledger, seed).assertSame(node, new StrategyCode(strategy), head);
        }
        assertThat(new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults()).firstBroken())
                .as("seed %d", seed)
                .isEmpty();
    }

    @Test
    void aNodeThatStartsAfterwardsComesToTheSame() {
        TestNode before = node("one");
        RandomHistory.of(seed, 120).forEach(this::tell);
        before.caughtUp(ledger.reader().head().position());
        before.close();
        nodes.remove(before);
        while (!telling.isEmpty()) {
            redactOne();
        }
        long head = ledger.reader().head().position();

        TestNode after = node("two");
        after.caughtUp(head);

        assertNothingHoldsIt();
        new FoldedAgain(ledger, seed).assertSame(after, head);
    }

    private TestNode node(String name) {
        TestNode node = new TestNode(name, ledger, TestNode.ALL);
        nodes.add(node);
        return node;
    }

    /** Records an event, every eighth one with the secret in its texts and its reason. */
    private void tell(RandomHistory.Told told) {
        if (random.nextInt(8) > 0) {
            ledger.append(told.metadata(), told.event());
            return;
        }
        Map<String, String> metadata = new HashMap<>(told.metadata());
        metadata.put(EventMetadata.REASON, SECRET + " too");
        telling.add(ledger.append(metadata, replaced(told.event(), SECRET)));
    }

    private static WaymarkEvent replaced(WaymarkEvent event, String text) {
        EventType type = EventType.of(event);
        String json = EventJson.write(event);
        EventTexts texts = EventTexts.of(type.name());
        return EventJson.read(
                type.name(), type.version(), texts.replaced(json, texts.in(json).keySet(), text));
    }

    /** What command-service does once two people agreed: the text goes first, then it is recorded that it is gone. */
    private void redactOne() {
        if (telling.isEmpty()) {
            return;
        }
        Collections.shuffle(telling, random);
        long position = telling.removeLast();
        StoredEvent event = ledger.reader().at(position).orElseThrow();
        WaymarkEvent told = EventJson.read(event.type(), event.version(), event.payload());
        String ref = "X" + ++redactions;
        String item = told.caseRef().orElse(null);
        List<String> fields =
                List.copyOf(EventTexts.of(event.type()).in(event.payload()).keySet());
        ledger.append(new TextRedactionRequested(told.strategy(), ref, position, event.type(), item, fields));

        String payload = EventTexts.of(event.type()).replaced(event.payload(), fields, GONE);
        Map<String, String> metadata = new HashMap<>(event.metadata());
        metadata.put(EventMetadata.REASON, GONE);
        List<RedactionAttestation> attestations = List.of(
                RedactionAttestation.ofPayload(position, payload), RedactionAttestation.ofMetadata(position, metadata));
        assertThat(eraser.replacePayload(position, event.payload(), payload)).isTrue();
        assertThat(eraser.replaceMetadata(position, event.metadata(), metadata)).isTrue();
        for (RedactionAttestation attestation : attestations) {
            TextRedacted gone = new TextRedacted(
                    told.strategy(), ref, position, event.type(), item, fields, GONE, attestation.text());
            ledger.append(gone.ownMetadata(), gone);
        }
    }

    private void assertNothingHoldsIt() {
        assertThat(stored()).as("seed %d", seed).noneMatch(document -> document.contains(SECRET));
    }

    /** Every document of every collection, as text. */
    private List<String> stored() {
        try (MongoClient looker = MongoClients.create(ledger.connectionString())) {
            MongoDatabase all = looker.getDatabase(ledger.database().getName());
            return StreamSupport.stream(all.listCollectionNames().spliterator(), false)
                    .flatMap(name -> all.getCollection(name).find().into(new ArrayList<>()).stream()
                            .map(document -> name + " " + document.toJson()))
                    .toList();
        }
    }
}
