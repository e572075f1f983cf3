package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.redaction.RedactionFold.REDACTIONS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.ledger.tokens.ClaimedPositions.Position;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.Edition;
import org.waymark.query.moment.MemoryImages;
import org.waymark.query.moment.StrategyImage;
import org.waymark.query.project.ProjectView;
import org.waymark.query.views.FoldedAgain.UpTo;

/** An image of the present is of one position, though the documents of some views lack events of it or are further. */
class LiveImagesIT {

    private static final StrategyCode SG23 = StrategyEvents.SG23;

    private final long seed = new Random().nextLong();
    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final FoldedAgain folded = new FoldedAgain(ledger, seed);
    private final TestNode node = new TestNode("one", ledger, TestNode.ALL);

    LiveImagesIT() {
        System.out.println("LiveImagesIT seed " + seed);
    }

    @AfterEach
    void stop() {
        node.close();
        ledger.close();
    }

    @Test
    void documentsThatAreFurtherThanTheirViewSaysAreTakenAsTheyAre() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 300);
        tell(history);
        long head = tellNothing();

        StrategyImage image = image(Map.of(), head - 100);

        assertIsAt(image, head);
    }

    @Test
    void aViewThatIsBegunAnewIsFoldedFromTheLedger() {
        tell(RandomHistory.of(seed, 300));
        long head = tellNothing();

        StrategyImage image = image(Map.of(PROJECTS, -1L), head);

        assertIsAt(image, head);
    }

    @Test
    void anImageInMemoryMovesOnWithTheLedger() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 300);
        tell(history.subList(0, 100));
        long before = tellNothing();
        StrategyImage then = node.images.present(SG23);
        node.pause();
        tell(history.subList(100, history.size()));
        long head = ledger.reader().head().position();
        assertThat(node.feed.await(head, Duration.ofSeconds(10))).isTrue();

        assertIsAt(node.images.present(SG23), head);
        assertIsAt(then, before);
    }

    @Test
    void theLastEntriesOfAJournalAreThereBeforeTheyAreWritten() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 600);
        tell(history.subList(0, 100));
        long written = tellNothing();
        long loaded = node.images.present(SG23).position();
        node.pause();
        tell(history.subList(100, history.size()));
        long head = ledger.reader().head().position();
        assertThat(node.feed.await(head, Duration.ofSeconds(10))).isTrue();
        StrategyImage image = node.images.present(SG23);
        List<AuditEntry> told = folded.entries(SG23, head);
        List<AuditEntry> latest = told.subList(told.size() - 100, told.size());

        assertThat(loaded).isLessThanOrEqualTo(written);
        assertThat(entries(image, 0, 100, true)).as("seed %d", seed).isEqualTo(latest.reversed());
        assertThat(entries(image, latest.getFirst().position(), 30, false))
                .as("seed %d", seed)
                .isEqualTo(latest.subList(0, 30));
        // more were recorded than are held, and none of them is written
        assertThatThrownBy(() -> entries(image, 0, 10_000, true)).isInstanceOf(ViewBehindException.class);
    }

    @Test
    void entriesThatAreWrittenAndEntriesThatAreNotComeTogether() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 300);
        tell(history.subList(0, 250));
        tellNothing();
        StrategyImage before = node.images.present(SG23);
        node.pause();
        tell(history.subList(250, history.size()));
        long head = ledger.reader().head().position();
        assertThat(node.feed.await(head, Duration.ofSeconds(10))).isTrue();
        StrategyImage image = node.images.present(SG23);
        List<AuditEntry> told = folded.entries(SG23, head);

        assertThat(entries(image, 0, 10_000, false)).as("seed %d", seed).isEqualTo(told);
        assertThat(entries(image, 0, 10_000, true)).as("seed %d", seed).isEqualTo(told.reversed());
        assertThat(entries(image, 0, told.size() - 3, true))
                .as("seed %d", seed)
                .isEqualTo(told.subList(3, told.size()).reversed());
        assertThat(entries(before, 0, 10_000, false))
                .as("seed %d", seed)
                .isEqualTo(folded.entries(SG23, before.position()));
        assertThat(image.entries(AUDIT_TRAIL, Map.of("type", "StageProgressReported"), 0, head, 10_000, true))
                .as("seed %d", seed)
                .isEqualTo(told.reversed().stream()
                        .filter(entry -> entry.type().equals("StageProgressReported"))
                        .toList());
    }

    private static List<AuditEntry> entries(StrategyImage image, long from, int limit, boolean backward) {
        return image.entries(AUDIT_TRAIL, Map.of(), from, image.position(), limit, backward);
    }

    @Test
    void anImageOfThePastNamesThePositionThatWasAskedFor() {
        tell(RandomHistory.of(seed, 300));
        long head = tellNothing();

        for (long position : new long[] {0, 50, 151, head - 1, head}) {
            StrategyImage image = node.images.past(SG23, position);

            assertThat(image.position()).isEqualTo(position);
            assertHolds(image, folded.upTo(SG23, position));
        }
    }

    @Test
    void completesViewsThatLackEvents() {
        List<RandomHistory.Told> history = RandomHistory.of(seed, 300);
        tell(history.subList(0, 200));
        long behind = tellNothing();
        node.pause();
        tell(history.subList(200, history.size()));
        long head = ledger.reader().head().position();

        // of the views, only the one that has nothing to fold here is as far as that
        StrategyImage image = image(Map.of(REDACTIONS, head), behind);

        assertIsAt(image, head);
    }

    @Test
    void completesTheStatesOfSomeKeysWithoutTheOthers() {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(StrategyEvents.themeAdded(), CaseEvents.projectRegistered("P1"));
        long behind = tellNothing();
        node.pause();
        long head = ledger.append(CaseEvents.projectRegistered("P2"), CaseEvents.projectRegistered("P3"));

        StrategyImage image = image(Map.of(STRATEGIES, head), behind);

        assertThat(image.some(PROJECTS, List.of("P3", "P1", "P9")))
                .extracting(StoredState::state)
                .extracting(ProjectView::ref)
                .containsExactly("P3", "P1");
        assertIsAt(image, head);
    }

    @Test
    void aTextThatWasRedactedMeanwhileIsInNoState() {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(StrategyEvents.themeAdded());
        long told = ledger.append(CaseEvents.projectRegistered());
        long behind = tellNothing();
        node.pause();
        long head = ledger.redactTitle(told, "X1");

        StrategyImage image = image(Map.of(STRATEGIES, head), behind);
        StrategyImage past = node.images.past(SG23, told);
        assertThat(past.edition()).isEqualTo(new Edition(told, head));
        assertThat(past.all(PROJECTS))
                .extracting(state -> state.state().title())
                .containsExactly(TestLedger.GONE);

        assertThat(image.all(PROJECTS))
                .extracting(state -> state.state().title())
                .containsExactly(TestLedger.GONE);
        assertIsAt(image, head);
    }

    @Test
    void aViewThatHasStoppedIsBehindAlone() {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        long head = ledger.append(StrategyEvents.themeAdded(), CaseEvents.projectRegistered());
        node.caughtUp(head);
        View<ProjectView> stopped = new Stopped<>(PROJECTS);
        LiveViews live = new LiveViews(ledger.database(), Set.of(stopped, STRATEGIES));
        Map<String, Position> stored =
                Map.of(STRATEGIES.name(), reached(STRATEGIES, head), stopped.name(), reached(stopped, 1));
        ViewPositions positions = new ViewPositions(() -> stored, live.views());

        StrategyImage image = images(live, positions).present(SG23);

        assertThat(image.all(STRATEGIES)).hasSize(1);
        assertThatThrownBy(() -> image.all(stopped))
                .isInstanceOf(ViewBehindException.class)
                .hasMessageStartingWith("The pages show position " + (head - 1) + " and were asked for " + head + ".");
    }

    /** What it says, and that it names the last event of the strategy up to there, and the last removal of a text. */
    private void assertIsAt(StrategyImage image, long position) {
        UpTo told = folded.upTo(SG23, position);
        assertThat(image.edition()).as("edition at %d, seed %d", position, seed).isEqualTo(told.edition());
        assertHolds(image, told);
    }

    private void assertHolds(StrategyImage image, UpTo told) {
        TestNode.ALL.forEach(view -> assertHolds(image, view, told));
    }

    private <S> void assertHolds(StrategyImage image, View<S> view, UpTo told) {
        assertThat(image.all(view))
                .as("%s at %d, seed %d", view.name(), told.position(), seed)
                .extracting(StoredState::state)
                .isEqualTo(told.states(view));
    }

    /** What a node would see where the token store says this. */
    private StrategyImage image(Map<View<?>, Long> reached, long otherwise) {
        Map<String, Position> stored = new HashMap<>();
        TestNode.ALL.forEach(view -> stored.put(view.name(), reached(view, reached.getOrDefault(view, otherwise))));
        ViewPositions positions = new ViewPositions(() -> stored, TestNode.ALL);
        return images(node.live, positions).present(SG23);
    }

    private MemoryImages images(LiveViews live, ViewPositions positions) {
        return new MemoryImages(
                live, positions, node.feed, ledger.reader(), node.kept, 64 << 20, new SimpleMeterRegistry());
    }

    private static Position reached(View<?> view, long position) {
        return new Position(view.version(), position);
    }

    private void tell(List<RandomHistory.Told> history) {
        history.forEach(told -> ledger.append(told.metadata(), told.event()));
    }

    /** Waits until all views have all there is. */
    private long tellNothing() {
        long head = ledger.reader().head().position();
        node.caughtUp(head);
        return head;
    }

    /** A view that cannot fold anything. */
    private record Stopped<S>(View<S> view) implements View<S> {

        @Override
        public String name() {
            return view.name() + "-stopped";
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
            throw new IllegalStateException("cannot be folded");
        }
    }
}
