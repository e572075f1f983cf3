package org.waymark.query.moment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.http.Deadline;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.LedgerHistory;
import org.waymark.query.views.StoredEvents;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.UnfoldableEventException;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewFold;

/** Folds a strategy's events up to a position, in memory: any page as of any moment (ADR 0003). */
final class TimeMachine {

    private final LedgerReader ledger;
    private final EarlierEvents earlier;
    private final Set<View<?>> views;

    TimeMachine(LedgerReader ledger, Set<View<?>> views) {
        this.ledger = ledger;
        this.earlier = new LedgerHistory(ledger);
        this.views = views;
    }

    EarlierEvents earlier() {
        return earlier;
    }

    /** The state with one key of a view, from the events of that key alone. */
    <S> Optional<S> history(StrategyCode strategy, View<S> view, String key, long position) {
        List<RecordedEvent> events = earlier.of(view, strategy, key, position + 1);
        ViewFold<S> fold = ViewFold.fresh(view, EarlierEvents.among(events));
        events.forEach(fold::fold);
        return fold.changed().stream().map(StoredState::state).findFirst();
    }

    /** All states of a view, from all events of the strategy. */
    <S> List<S> histories(StrategyCode strategy, View<S> view, long position) {
        ViewFold<S> fold = ViewFold.fresh(view, earlier);
        ledger.forEach(EventTags.strategy(strategy), 0, position, stored -> fold.fold(StoredEvents.recorded(stored)));
        return fold.changed().stream().map(StoredState::state).toList();
    }

    /** The states of all views, by one pass over the strategy's events. */
    Past fold(StrategyCode strategy, long position) {
        Past past = new Past(views, earlier);
        if (position >= 0) {
            ledger.forEach(EventTags.strategy(strategy), 0, position, event -> {
                Deadline.check();
                past.fold(StoredEvents.recorded(event));
            });
        }
        return past;
    }

    /** The states as they were. A view that cannot fold an event is missing alone. */
    static final class Past {

        private final Map<View<?>, ViewFold<?>> folds = new HashMap<>();
        private final Map<View<?>, UnfoldableEventException> failed = new HashMap<>();

        private Past(Set<View<?>> views, EarlierEvents earlier) {
            views.forEach(view -> folds.put(view, ViewFold.fresh(view, earlier)));
        }

        private void fold(RecordedEvent event) {
            folds.forEach((view, fold) -> {
                if (!failed.containsKey(view)) {
                    fold(view, fold, event);
                }
            });
        }

        private void fold(View<?> view, ViewFold<?> fold, RecordedEvent event) {
            try {
                fold.fold(event);
            } catch (UnfoldableEventException e) {
                failed.put(view, e);
            }
        }

        /**
         * The states of a view, in the order in which they came to be.
         *
         * @throws UnfoldableEventException if the view cannot make sense of one of the events
         */
        @SuppressWarnings("unchecked") // each view is put beside its own fold
        <S> Collection<StoredState<S>> states(View<S> view) {
            UnfoldableEventException failure = failed.get(view);
            if (failure != null) {
                throw failure;
            }
            ViewFold<S> fold = (ViewFold<S>) folds.get(view);
            if (fold == null) {
                throw new IllegalArgumentException("The view " + view.name() + " is not kept live");
            }
            return fold.changed();
        }
    }
}
