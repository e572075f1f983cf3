package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.moment.AsOf;
import org.waymark.query.project.ProjectView;
import org.waymark.query.strategy.StrategyView;

/** The documents of views as a node keeps them, on the embedded database. */
class LiveViewsIT {

    private static final StrategyCode SG23 = StrategyEvents.SG23;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final FoldedAgain folded = new FoldedAgain(ledger, seed);
    private final List<TestNode> nodes = new ArrayList<>();

    LiveViewsIT() {
        System.out.println("LiveViewsIT seed " + seed);
    }

    @AfterEach
    void stop() {
        nodes.forEach(TestNode::close);
        ledger.close();
    }

    @Test
    void liveDocumentsAreTheFoldInMemoryAndTheTimeMachineAtTheHead() {
        TestNode node = node("one");
        long head = tell(RandomHistory.of(seed, 400));

        node.caughtUp(head);

        folded.assertSame(node, head);
    }

    @Test
    void anyMomentIsTheFoldUpToIt() {
        TestNode node = node("one");
        long head = tell(RandomHistory.of(seed, 200));
        node.caughtUp(head);

        for (int i = 0; i < 10; i++) {
            long position = random.nextInt((int) head + 1);
            List<ProjectView> projects =
                    node.snapshots.of(SG23, AsOf.position(position)).all(PROJECTS);
            assertThat(projects).isEqualTo(folded.states(SG23, PROJECTS, position));
        }
    }

    @Test
    void goesOnAfterARestartWhereItStopped() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 300);
        TestNode before = node("one");
        before.caughtUp(tell(history.subList(0, 100)));
        before.close();
        nodes.remove(before);
        long head = tell(history.subList(100, history.size()));

        TestNode after = node("one");
        after.caughtUp(head);

        folded.assertSame(after, head);
    }

    @Test
    void twoNodesShareTheViewsAndEachTakesOverFromTheOther() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 400);
        TestNode one = node("one");
        TestNode two = node("two");
        two.caughtUp(tell(history.subList(0, 150)));
        one.close();
        nodes.remove(one);
        two.caughtUp(tell(history.subList(150, 300)));
        node("three");
        two.close();
        nodes.remove(two);
        long head = tell(history.subList(300, history.size()));

        TestNode three = nodes.getFirst();
        three.caughtUp(head);

        folded.assertSame(three, head);
    }

    @Test
    void namesTheLastEventOfTheStrategyWhateverHappensElsewhere() {
        TestNode node = node("one");
        tell(RandomHistory.of(seed, 60));
        long last = ledger.append(StrategyEvents.themeAdded("9", "Later"));
        long head = ledger.append(new StrategyCreated(new StrategyCode("IDLE"), StrategyEvents.charter()));
        node.caughtUp(head);

        long position = node.snapshots.of(SG23, AsOf.now()).position();

        assertThat(position).isEqualTo(last).isLessThan(head);
    }

    @Test
    void stopsAtAnEventItCannotReadAndSaysWhere() {
        TestNode node = node("one");
        long last = tell(RandomHistory.of(seed, 60));
        node.caughtUp(last);
        long unknown = ledger.appendUnknown(EventTags.strategy(SG23));
        ledger.append(StrategyEvents.themeAdded("99", "Never seen"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.health.failure(STRATEGIES).isPresent());

        assertThat(node.health.failure(STRATEGIES)).hasValueSatisfying(failure -> {
            assertThat(failure.position()).isEqualTo(unknown);
            assertThat(failure.reason()).contains("waymark.InventedLater");
        });
        assertThat(node.positions.of(STRATEGIES)).isEqualTo(last);
        assertThat(node.live.documents(STRATEGIES).some(SG23, List.of(SG23.value())))
                .singleElement()
                .satisfies(strategy -> assertThat(strategy.state().theme("99")).isEmpty());
    }

    @Test
    void aNewVersionOfAViewIsFoldedAnewWhileTheOthersGoOn() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 200);
        TestNode before = node("one");
        before.caughtUp(tell(history.subList(0, 150)));
        before.close();
        nodes.remove(before);
        View<StrategyView> next = new NextVersion<>(STRATEGIES);

        TestNode upgraded = node("two", Set.of(next, PROJECTS));
        long head = tell(history.subList(150, 200));
        upgraded.caughtUp(head);

        assertThat(upgraded.live.documents(next).all(SG23))
                .extracting(StoredState::state)
                .isEqualTo(folded.states(SG23, STRATEGIES, head));
        assertThat(upgraded.live.documents(PROJECTS).all(SG23))
                .extracting(StoredState::state)
                .isEqualTo(folded.states(SG23, PROJECTS, head));
        assertThat(new StateCollection(ledger.database()).of(STRATEGIES))
                .as("of the version before")
                .isEmpty();
    }

    @Test
    void aViewThatCannotTakeInAnEventStopsAloneAndSaysWhere() {
        View<StrategyView> stops = new StopsAtThemes<>(STRATEGIES);
        TestNode node = node("one", Set.of(stops, PROJECTS));
        tell(RandomHistory.of(seed, 60));
        long theme = ledger.append(StrategyEvents.themeAdded("99", "Too much"));
        long head = tell(RandomHistory.of(seed + 1, 60));

        await().atMost(Duration.ofSeconds(20)).until(() -> node.positions.of(PROJECTS) >= head);

        assertThat(node.health.failure(stops))
                .hasValueSatisfying(failure -> assertThat(failure.position()).isEqualTo(theme));
        assertThat(node.positions.of(stops)).isEqualTo(theme - 1);
        assertThat(node.live.documents(PROJECTS).all(SG23))
                .extracting(StoredState::state)
                .isEqualTo(folded.states(SG23, PROJECTS, head));
        assertThat(node.live.documents(stops).all(SG23))
                .extracting(StoredState::state)
                .isEqualTo(folded.states(SG23, STRATEGIES, theme - 1));
    }

    @Test
    void whatEarlierReleasesKeptIsRemovedAndFoldedAnew() {
        String states = "view." + ViewNames.versioned(STRATEGIES);
        MongoCollection<Document> tokens = ledger.database().getCollection("tokens");
        ledger.database().getCollection(states).insertOne(new Document("_id", "SG23/SG23"));
        tokens.insertOne(token(ViewNames.versioned(STRATEGIES)));
        tokens.insertOne(token("when-redaction-confirmed-then-erase-text.v1"));
        long head = tell(RandomHistory.of(seed, 60));

        TestNode node = node("one");
        node.caughtUp(head);

        folded.assertSame(node, head);
        assertThat(ledger.database().getCollection(states).countDocuments()).isZero();
        assertThat(tokens.find().map(token -> token.getString("_id")))
                .containsExactlyInAnyOrder("views", "when-redaction-confirmed-then-erase-text.v1[0]");
    }

    private static Document token(String processor) {
        return new Document("_id", processor + "[0]")
                .append("processor", processor)
                .append("segment", 0)
                .append("position", 41L);
    }

    @Test
    void anEventIsWrittenByThreeCommandsAndNoDocumentIsReadForIt() {
        List<String> commands = new CopyOnWriteArrayList<>();
        try (MongoClient client = listened(commands);
                TestNode node = new TestNode("one", ledger, client, TestNode.ALL)) {
            node.caughtUp(tell(RandomHistory.of(seed, 60)));
            node.caughtUp(ledger.append(StrategyEvents.themeAdded("98", "Seen before")));
            commands.clear();

            node.caughtUp(ledger.append(StrategyEvents.themeAdded("99", "One more")));

            String entries = "insert " + ViewNames.entries(AUDIT_TRAIL);
            assertThat(commands)
                    .filteredOn(command -> !command.startsWith("find ledger")
                            && !command.equals("find damaged_views")
                            && !command.startsWith("hello"))
                    .as("the claim may be extended and damaged views looked for meanwhile: both go by the clock")
                    .containsOnly("update views", entries, "update tokens")
                    .containsOnlyOnce("update views", entries);
        }
    }

    private MongoClient listened(List<String> commands) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(ledger.server().uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        BsonValue collection = event.getCommand().get(event.getCommandName());
                        commands.add(event.getCommandName() + " "
                                + (collection instanceof BsonString name ? name.getValue() : ""));
                    }
                })
                .build());
    }

    @Test
    void allThatViewsHoldOfAStrategyIsOneQueryAway() {
        TestNode node = node("one");
        node.caughtUp(tell(RandomHistory.of(seed, 200)));

        StrategyDocuments documents = node.live.of(SG23);

        assertThat(TestNode.ALL)
                .allSatisfy(view -> assertThat((Object) documents.of(view))
                        .isEqualTo(node.live.documents(view).all(SG23)));
        assertThat(node.live.of(new StrategyCode("NONE")).of(STRATEGIES)).isEmpty();
    }

    private TestNode node(String name) {
        return node(name, TestNode.ALL);
    }

    private TestNode node(String name, Set<View<?>> views) {
        TestNode node = new TestNode(name, ledger, views);
        nodes.add(node);
        return node;
    }

    /** Appends a history, a few events a commit. */
    private long tell(List<RandomHistory.Told> history) {
        long last = -1;
        int from = 0;
        while (from < history.size()) {
            Map<String, String> metadata = history.get(from).metadata();
            List<WaymarkEvent> commit = history.subList(from, history.size()).stream()
                    .takeWhile(told -> told.metadata().equals(metadata))
                    .limit(1 + random.nextInt(3))
                    .map(RandomHistory.Told::event)
                    .toList();
            last = ledger.append(metadata, commit.toArray(WaymarkEvent[]::new));
            from += commit.size();
        }
        return last;
    }

    /** A view as the next release might have it. */
    private record NextVersion<S>(View<S> view) implements View<S> {

        @Override
        public String name() {
            return view.name();
        }

        @Override
        public int version() {
            return view.version() + 1;
        }

        @Override
        public Class<S> stateType() {
            return view.stateType();
        }

        @Override
        public Optional<String> key(RecordedEvent recorded) {
            return view.key(recorded);
        }

        @Override
        public @Nullable S evolve(@Nullable S before, RecordedEvent event) {
            return view.evolve(before, event);
        }
    }

    /** A view that cannot take in a theme with this reference. */
    private record StopsAtThemes<S>(View<S> view) implements View<S> {

        @Override
        public String name() {
            return view.name();
        }

        @Override
        public int version() {
            return view.version();
        }

        @Override
        public Class<S> stateType() {
            return view.stateType();
        }

        @Override
        public Optional<String> key(RecordedEvent recorded) {
            return view.key(recorded);
        }

        @Override
        public @Nullable S evolve(@Nullable S before, RecordedEvent event) {
            if (event.event() instanceof StrategyEvent.ThemeAdded theme
                    && theme.ref().equals("99")) {
                throw new IllegalStateException("one theme too many");
            }
            return view.evolve(before, event);
        }
    }
}
