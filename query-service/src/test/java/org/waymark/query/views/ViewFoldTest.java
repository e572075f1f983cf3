package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.CaseEvents;
import org.waymark.events.RatingLevel;
import org.waymark.events.RecordedEvent;

/** What holds for the fold of every view, shown on random histories. */
class ViewFoldTest {

    private static final Instant BEGIN = Instant.parse("2023-07-01T09:00:00Z");

    static Stream<View<?>> views() {
        return Stream.of(STRATEGIES, PROJECTS, ACTIONS, AUDIT_TRAIL);
    }

    @ParameterizedTest
    @MethodSource("views")
    void ignoresAnEventItHasSeen(View<?> view) {
        List<RecordedEvent> history = history(seed(), 300);

        List<RecordedEvent> repeated = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            repeated.add(history.get(i));
            repeated.addAll(history.subList(Math.max(0, i - 4), i + 1));
        }

        assertThat(fold(view, repeated, EarlierEvents.among(history))).isEqualTo(fold(view, history));
    }

    @ParameterizedTest
    @MethodSource("views")
    void rebuildsToTheSameState(View<?> view) {
        long seed = seed();
        List<RecordedEvent> history = history(seed, 300);

        assertThat(inBatches(view, history, new Random(seed))).isEqualTo(fold(view, history));
    }

    @ParameterizedTest
    @MethodSource("views")
    void comesBackFromItsDocumentUnchanged(View<?> view) {
        assertThat(fold(view, history(seed(), 300)).values())
                .isNotEmpty()
                .allSatisfy(
                        held -> assertThat((Object) afterStoring(view, held)).isEqualTo(held));
    }

    @SuppressWarnings("unchecked") // the states of a view are its own
    private static <S> StoredState<S> afterStoring(View<S> view, StoredState<?> held) {
        return StateDocument.read(view, StateDocument.write(view, (StoredState<S>) held));
    }

    @ParameterizedTest
    @MethodSource("views")
    void keepsTheOrderInWhichStatesCameToBe(View<?> view) {
        assertThat(fold(view, history(seed(), 300)).values())
                .extracting(StoredState::first)
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhichEventCannotBeTakenIn() {
        ViewFold<?> folding = ViewFold.fresh(PROJECTS, EarlierEvents.among(List.of()));
        RecordedEvent orphan = new RecordedEvent(17, BEGIN, Map.of(), CaseEvents.reported(1, RatingLevel.GREEN));

        assertThatThrownBy(() -> folding.fold(orphan))
                .isInstanceOf(UnfoldableEventException.class)
                .hasMessageContaining("17")
                .hasMessageContaining("a project begins with ProjectRegistered");
    }

    private static long seed() {
        long seed = new Random().nextLong();
        System.out.println("FoldingTest seed " + seed);
        return seed;
    }

    private static List<RecordedEvent> history(long seed, int size) {
        List<RecordedEvent> events = new ArrayList<>();
        for (RandomHistory.Told told : RandomHistory.of(seed, size)) {
            long position = events.size();
            events.add(new RecordedEvent(position, BEGIN.plusSeconds(position), told.metadata(), told.event()));
        }
        return events;
    }

    private static <S> Map<String, StoredState<S>> fold(View<S> view, List<RecordedEvent> events) {
        return fold(view, events, EarlierEvents.among(events));
    }

    private static <S> Map<String, StoredState<S>> fold(
            View<S> view, List<RecordedEvent> events, EarlierEvents earlier) {
        ViewFold<S> folding = ViewFold.fresh(view, earlier);
        events.forEach(folding::fold);
        return byId(folding.changed());
    }

    /** As the live views do: a few events at a time, on the states stored before. */
    private static <S> Map<String, StoredState<S>> inBatches(View<S> view, List<RecordedEvent> events, Random random) {
        Map<String, StoredState<S>> stored = new HashMap<>();
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(40));
            ViewFold<S> folding = new ViewFold<>(view, stored, EarlierEvents.among(events));
            events.subList(from, to).forEach(folding::fold);
            stored.putAll(byId(folding.changed()));
            from = to;
        }
        return stored;
    }

    private static <S> Map<String, StoredState<S>> byId(Collection<StoredState<S>> states) {
        Map<String, StoredState<S>> byId = new HashMap<>();
        states.forEach(held -> byId.put(held.id(), held));
        return byId;
    }
}
