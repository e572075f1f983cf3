package org.waymark.query.moment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.views.StoredEvents;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewFold;

/** Folds a strategy's events up to a position, in memory: any page as of any moment (ADR 0003). */
public final class TimeMachine {

    private final LedgerReader ledger;

    public TimeMachine(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** The states of several views, by one pass over the strategy's events. */
    Past fold(Collection<View<?>> views, StrategyCode strategy, long position) {
        Past past = new Past(strategy);
        views.forEach(past::begin);
        if (position >= 0) {
            ledger.forEach(EventTags.strategy(strategy), 0, position, event -> past.fold(StoredEvents.recorded(event)));
        }
        return past;
    }

    /** The states as they were. */
    static final class Past {

        private final StrategyCode strategy;
        private final Map<View<?>, ViewFold<?>> foldings = new HashMap<>();

        private Past(StrategyCode strategy) {
            this.strategy = strategy;
        }

        private void begin(View<?> view) {
            foldings.put(view, ViewFold.fresh(view));
        }

        private void fold(RecordedEvent event) {
            foldings.values().forEach(folding -> folding.fold(event));
        }

        StrategyCode strategy() {
            return strategy;
        }

        /** The states of a view, in the order in which they came to be. */
        @SuppressWarnings("unchecked") // each view is put beside its own folding
        <S> Collection<StoredState<S>> states(View<S> view) {
            ViewFold<S> folding = (ViewFold<S>) foldings.get(view);
            if (folding == null) {
                throw new IllegalArgumentException("The view " + view.name() + " was not asked for");
            }
            return folding.changed();
        }
    }
}
