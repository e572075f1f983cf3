package org.waymark.query.moment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.views.DamagedViewException;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.LiveViews;
import org.waymark.query.views.StoredEvents;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.StrategyDocuments;
import org.waymark.query.views.UnfoldableEventException;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewBehindException;
import org.waymark.query.views.ViewPositions;

/**
 * Loads the present of a strategy: from the live documents, completed by the events that they lack. Documents may be of
 * different positions, since views write them while they are read; each says what it has seen, so that completing all of
 * them to one position is exact. A view that is far behind, that lacks the removal of a text, or whose documents
 * are damaged, is folded from the ledger.
 */
final class Loading {

    /** How many positions a view may lack to be completed; beyond, folding from the ledger costs as much. */
    private static final long FEW = 4_096;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 3;

    private final LiveViews live;
    private final ViewPositions positions;
    private final LedgerFeed feed;
    private final LedgerReader ledger;
    private final TimeMachine machine;

    Loading(LiveViews live, ViewPositions positions, LedgerFeed feed, LedgerReader ledger, TimeMachine machine) {
        this.live = live;
        this.positions = positions;
        this.feed = feed;
        this.ledger = ledger;
        this.machine = machine;
    }

    /** Documents of all views, and a position up to which each view had certainly written its own. */
    private record Documents(Map<View<?>, Long> reached, Map<View<?>, ViewStates<?>> states, long seen) {}

    Held.Reached strategy(StrategyCode strategy) {
        Documents documents = documents(strategy);
        if (documents.seen() >= 0) {
            feed.require(documents.seen(), PATIENCE);
        }
        long end = feed.position();
        long redacted = machine.lastRedaction(strategy, end);
        long lowest = documents.reached().values().stream()
                .mapToLong(Long::longValue)
                .filter(reached -> end - reached <= FEW && reached >= redacted)
                .min()
                .orElse(end);
        States completed = Folding.after(
                new States(documents.states(), Map.of(), documents.seen(), redacted),
                events(strategy, lowest, end),
                machine.earlier());
        return new Held.Reached(withFolded(strategy, completed, documents.reached(), lowest, end), end);
    }

    /** All states of one view, across strategies. */
    <S> Held.Reached everywhere(View<S> view) {
        long before = feed.position();
        for (int attempt = 1; ; attempt++) {
            long reached = positions.of(view);
            ViewStates<S> states = ViewStates.none();
            try {
                states = ViewStates.of(live.documents(view).everywhere());
            } catch (DamagedViewException e) {
                live.damaged(e);
                reached = -1;
            }
            long seen = states.all().stream().mapToLong(StoredState::seen).max().orElse(-1);
            boolean wentBack = positions.of(view) < reached;
            if (!wentBack && feed.await(Math.max(seen, reached), PATIENCE)) {
                long end = feed.position();
                LedgerFeed.Batch lacking = behind(reached, end);
                boolean removed = lacking.events().stream().anyMatch(event -> event.event() instanceof TextRedacted);
                if (!removed || attempt == ATTEMPTS) {
                    States loaded = new States(Map.of(view, states), Map.of(), seen, -1);
                    return new Held.Reached(
                            Folding.after(loaded, lacking.events(), machine.earlier()), lacking.through());
                }
            }
            if (attempt == ATTEMPTS) {
                throw new ViewBehindException(
                        Math.max(seen, reached), before, feed.position(), PATIENCE.multipliedBy(ATTEMPTS));
            }
            // the view takes the removal in meanwhile
            boolean ignored = positions.reached(Set.of(view), feed.position(), PATIENCE);
        }
    }

    /** What a view lacks, of all strategies. */
    private LedgerFeed.Batch behind(long reached, long end) {
        List<RecordedEvent> events = new ArrayList<>();
        long through = reached;
        while (through < end) {
            LedgerFeed.Batch batch = feed.after(through, 1_024);
            if (batch.events().isEmpty()) {
                break;
            }
            events.addAll(batch.events());
            through = batch.through();
        }
        return new LedgerFeed.Batch(events, Math.max(through, reached));
    }

    /** Those views that could not be completed come from the ledger. */
    private States withFolded(
            StrategyCode strategy, States completed, Map<View<?>, Long> reached, long lowest, long end) {
        List<View<?>> lacking = reached.entrySet().stream()
                .filter(view -> view.getValue() < lowest)
                .<View<?>>map(Map.Entry::getKey)
                .toList();
        if (lacking.isEmpty()) {
            return completed;
        }
        States folded = machine.at(strategy, end, completed.redacted());
        Map<View<?>, ViewStates<?>> states = new HashMap<>(completed.views());
        Map<View<?>, UnfoldableEventException> failed = new HashMap<>(completed.failed());
        for (View<?> view : lacking) {
            failed.remove(view);
            Optional.ofNullable(folded.failed().get(view)).ifPresent(why -> failed.put(view, why));
            states.put(view, Objects.requireNonNull(folded.views().get(view)));
        }
        return new States(states, failed, Math.max(completed.last(), folded.last()), completed.redacted());
    }

    /** Read again where a view was begun anew meanwhile: its position goes back before its documents go. */
    private Documents documents(StrategyCode strategy) {
        for (int attempt = 1; ; attempt++) {
            Map<View<?>, Long> before = positions.each();
            StrategyDocuments stored = stored(strategy, before);
            Map<View<?>, ViewStates<?>> states = new HashMap<>();
            long seen = -1;
            for (View<?> view : Set.copyOf(before.keySet())) {
                ViewStates<?> held = intact(stored, view, before);
                states.put(view, held);
                seen = Math.max(
                        seen,
                        held.all().stream().mapToLong(StoredState::seen).max().orElse(-1));
            }
            Map<View<?>, Long> after = positions.each();
            boolean wentBack = before.entrySet().stream()
                    .anyMatch(view -> after.getOrDefault(view.getKey(), -1L) < view.getValue());
            if (!wentBack || attempt == ATTEMPTS) {
                return new Documents(wentBack ? after : before, states, seen);
            }
        }
    }

    /** @param reached where views are taken back to the beginning that cannot be read */
    private StrategyDocuments stored(StrategyCode strategy, Map<View<?>, Long> reached) {
        try {
            return live.of(strategy);
        } catch (DamagedViewException e) {
            live.damaged(e);
            reached.replaceAll((view, position) -> -1L);
            return StrategyDocuments.none();
        }
    }

    /** What is stored of a view; nothing where it is damaged, so that it is folded from the ledger. */
    private <S> ViewStates<S> intact(StrategyDocuments stored, View<S> view, Map<View<?>, Long> reached) {
        try {
            return ViewStates.of(stored.of(view));
        } catch (DamagedViewException e) {
            live.damaged(e);
            reached.put(view, -1L);
            return ViewStates.none();
        }
    }

    private List<RecordedEvent> events(StrategyCode strategy, long after, long to) {
        List<RecordedEvent> recent = feed.recent(after);
        if (recent != null) {
            return recent.stream()
                    .filter(event -> event.position() <= to)
                    .filter(event -> event.event().strategy().equals(strategy))
                    .toList();
        }
        List<RecordedEvent> events = new ArrayList<>();
        ledger.forEach(
                EventTags.strategy(strategy), after + 1, to, stored -> events.add(StoredEvents.recorded(stored)));
        return events;
    }
}
