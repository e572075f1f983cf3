package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;
import org.waymark.events.ActionEvent;
import org.waymark.events.AgendaEvents;
import org.waymark.events.DecisionEvent;
import org.waymark.events.HighlightReportEvent;
import org.waymark.events.ProjectEvent;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.ReviewEvent;
import org.waymark.events.RiskEvent;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.query.moment.AsOf;
import org.waymark.query.views.FoldedAgain.UpTo;

/** A document that is not what was written, in any view: noticed, said, and folded anew, while pages go on. */
class DamagedViewsIT {

    private static final StrategyCode SG23 = StrategyEvents.SG23;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Each has a view of its own, and each view needs a document that can be damaged. */
    private static final Set<Class<?>> TOLD_OF = Set.of(
            ProjectEvent.class,
            ActionEvent.class,
            RiskEvent.class,
            ReviewEvent.class,
            DecisionEvent.class,
            HighlightReportEvent.class);

    private final long seed =
            new Random().longs().filter(DamagedViewsIT::tellsOfAll).findFirst().orElseThrow();
    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final FoldedAgain folded = new FoldedAgain(ledger, seed);
    private final TestNode writer = new TestNode("writer", ledger, TestNode.ALL);
    private long head;

    DamagedViewsIT() {
        System.out.println("DamagedViewsIT seed " + seed);
    }

    private static boolean tellsOfAll(long seed) {
        return RandomHistory.of(seed, 300).stream()
                .map(told -> told.event().getClass().getEnclosingClass())
                .collect(Collectors.toSet())
                .containsAll(TOLD_OF);
    }

    @BeforeEach
    void tell() {
        for (RandomHistory.Told told : RandomHistory.of(seed, 300)) {
            head = ledger.append(told.metadata(), told.event());
        }
        ledger.append(AgendaEvents.planned(AgendaEvents.WELCOME, AgendaEvents.FUNDING));
        head = ledger.append(new TextRedactionRequested(SG23, "X1", 1, "StrategyCreated", null, List.of("title")));
        writer.caughtUp(head);
    }

    @AfterEach
    void stop() {
        writer.close();
        ledger.close();
    }

    /** What can have become of a document. */
    private enum Damage {
        /** Another value than was written: a flipped bit, say. */
        CHANGED {
            @Override
            RawBsonDocument change(RawBsonDocument stored) {
                Document changed = stored.decode(new DocumentCodec());
                changed.put(content(changed), new Document("flipped", 1));
                return new RawBsonDocument(changed, new DocumentCodec());
            }
        },
        /** A field that is not of its type, without a checksum, as earlier releases wrote. */
        WRONG_TYPE {
            @Override
            RawBsonDocument change(RawBsonDocument stored) {
                Document changed = stored.decode(new DocumentCodec());
                changed.remove("sum");
                changed.put(content(changed), "not a document");
                return new RawBsonDocument(changed, new DocumentCodec());
            }
        },
        /** Other fields, with a checksum that is right. */
        WRONG_SHAPE {
            @Override
            RawBsonDocument change(RawBsonDocument stored) {
                return RawDocuments.of(fields -> {
                    if (stored.isString("_id")) {
                        fields.writeString("_id", stored.getString("_id").getValue());
                    } else {
                        fields.writeInt64("_id", stored.getInt64("_id").getValue());
                    }
                    fields.writeString("strategy", stored.getString("strategy").getValue());
                    fields.writeBoolean("state", true);
                });
            }
        };

        abstract RawBsonDocument change(RawBsonDocument stored);

        private static String content(Document document) {
            return document.containsKey("state") ? "state" : "entry";
        }

        void to(MongoCollection<RawBsonDocument> collection, RawBsonDocument stored) {
            collection.replaceOne(Filters.eq("_id", stored.get("_id")), change(stored));
        }
    }

    /** A document of each view, and an entry of each journal. */
    private void damageOneOfEach(Damage damage) {
        MongoCollection<RawBsonDocument> states = collection(StateCollection.NAME);
        for (View<?> view : TestNode.ALL) {
            String prefix = StateDocument.id(view, "");
            RawBsonDocument stored = Objects.requireNonNull(
                    states.find(Filters.gte("_id", prefix)).first());
            assertThat(StateDocument.view(stored)).as("seed %d", seed).isEqualTo(ViewNames.versioned(view));
            damage.to(states, stored);
        }
        MongoCollection<RawBsonDocument> entries = collection(ViewNames.entries(AUDIT_TRAIL));
        damage.to(entries, entry(head / 2));
    }

    private RawBsonDocument entry(long position) {
        return Objects.requireNonNull(collection(ViewNames.entries(AUDIT_TRAIL))
                .find(Filters.eq("_id", position))
                .first());
    }

    private MongoCollection<RawBsonDocument> collection(String name) {
        return ledger.database().getCollection(name, RawBsonDocument.class);
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedDocumentOfEachViewIsNoticedAndFoldedAnew(Damage damage) {
        assertThat(differences()).isEmpty();
        writer.pause();
        damageOneOfEach(damage);
        List<String> differences = differences();
        assertThat(differences.stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet()))
                .isEqualTo(TestNode.ALL.stream().map(View::name).collect(Collectors.toSet()));
        assertThat(differences).anyMatch(line -> line.startsWith(AUDIT_TRAIL.name() + " entry " + head / 2 + " "));

        try (TestNode reader = new TestNode("reader", ledger, TestNode.ALL)) {
            reader.pause();
            await().atMost(PATIENCE).until(() -> reader.feed.position() >= head);
            assertAllShown(reader);
            assertThat(reader.health().getStatus()).isEqualTo(Status.DOWN);
        }
        try (TestNode next = new TestNode("next", ledger, TestNode.ALL)) {
            await().atMost(PATIENCE)
                    .until(() -> new DamagedViews(ledger.database()).all().isEmpty());
            next.caughtUp(head);

            assertThat(differences()).isEmpty();
            folded.assertSame(next, head);
            assertThat(next.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    /** Asks for the documents of every strategy: damage is noticed by whoever reads it, and a view may have none of SG23. */
    private void assertAllShown(TestNode node) {
        UpTo told = folded.upTo(SG23, head);
        for (View<?> view : TestNode.ALL) {
            assertShown(node, view, told);
            assertThat(node.snapshots.everywhere(view)).as(view.name()).isNotNull();
        }
    }

    private <S> void assertShown(TestNode node, View<S> view, UpTo told) {
        assertThat(node.snapshots.of(SG23, AsOf.now()).all(view))
                .as("%s, seed %d", view.name(), seed)
                .isEqualTo(told.states(view));
    }

    @Test
    void aDamagedEntryIsAskedForAgain() {
        MongoCollection<RawBsonDocument> entries = collection(ViewNames.entries(AUDIT_TRAIL));
        Damage.CHANGED.to(entries, entry(head));

        assertThatThrownBy(() -> entriesShown(writer)).isInstanceOf(ViewBehindException.class);

        await().atMost(PATIENCE)
                .until(() -> new DamagedViews(ledger.database()).all().isEmpty());
        assertThat(differences()).isEmpty();
        assertThat(entriesShown(writer)).isPositive();
    }

    private static int entriesShown(TestNode node) {
        return node.snapshots
                .of(SG23, AsOf.now())
                .entries(AUDIT_TRAIL, Map.of(), 0, Long.MAX_VALUE - 1, 1_000, true)
                .size();
    }

    @Test
    void theNodeThatWritesNoticesToo() {
        writer.close();
        damageOneOfEach(Damage.WRONG_TYPE);

        try (TestNode next = new TestNode("writer", ledger, TestNode.ALL)) {
            for (RandomHistory.Told told : RandomHistory.of(seed, 320).subList(300, 320)) {
                head = ledger.append(told.metadata(), told.event());
            }
            next.caughtUp(head);
            assertAllShown(next);
            await().atMost(PATIENCE).until(() -> {
                entriesOrBehind(next);
                return differences().isEmpty();
            });
        }
    }

    private static void entriesOrBehind(TestNode node) {
        try {
            assertThat(entriesShown(node)).isPositive();
        } catch (ViewBehindException e) {
            assertThat(e.retryAfter()).isPositive();
        }
    }

    private List<String> differences() {
        ClaimedPositions claimed =
                new ClaimedPositions(ledger.database(), "views", "nobody", PATIENCE, Clock.systemUTC());
        ViewComparison comparison = new ViewComparison(ledger.database(), ledger.reader(), claimed::read);
        comparison.compare(TestNode.ALL);
        return comparison.differences();
    }
}
