package org.waymark.query.moment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.waymark.events.EventTags;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.StrategyCode;
import org.waymark.http.Deadline;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.LedgerHistory;
import org.waymark.query.views.StoredEvents;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.View;

/**
 * Folds a strategy's events up to a position, in memory: any page as of any moment (ADR 0003). It begins at the nearest
 * image that is kept, and so costs as much as there are events behind that.
 */
final class TimeMachine {

    private final LedgerReader ledger;
    private final KeptImages kept;
    private final LedgerHistory earlier;
    private final Set<View<?>> views;

    TimeMachine(LedgerReader ledger, KeptImages kept, Set<View<?>> views) {
        this.ledger = ledger;
        this.kept = kept;
        this.earlier = new LedgerHistory(ledger);
        this.views = views;
    }

    EarlierEvents earlier() {
        return earlier;
    }

    /**
     * The states of all views. A view that cannot fold an event is missing alone.
     *
     * @param redacted the last removal of a text that is known
     */
    States at(StrategyCode strategy, long position, long redacted) {
        Held.Reached base = kept.nearest(strategy, position, redacted)
                .orElseGet(() -> new Held.Reached(States.none(views, redacted), -1));
        Folding folding = new Folding(base.states(), earlier);
        if (position > base.through()) {
            ledger.forEach(EventTags.strategy(strategy), base.through() + 1, position, stored -> {
                Deadline.check();
                folding.fold(StoredEvents.recorded(stored));
            });
        }
        return folding.states();
    }

    /** Position of the last event that says of a strategy that a text was removed; -1 where there is none up to the end. */
    long lastRedaction(StrategyCode strategy, long end) {
        AtomicLong last = new AtomicLong(-1);
        ledger.forEach(EventTags.redactions(strategy), 0, end, stored -> {
            if (StoredEvents.recorded(stored).event() instanceof TextRedacted) {
                last.set(stored.position());
            }
        });
        return last.get();
    }

    /** The state with one key of a view, from the events of that key alone. A view that cannot fold an event has none. */
    States told(StrategyCode strategy, View<?> view, String key, long position) {
        return Folding.after(States.none(List.of(view), -1), earlier.of(view, strategy, key, position + 1), earlier);
    }

    /** The same from the events since a position, on what stands for those before. */
    <S> States told(StrategyCode strategy, View<S> view, String key, long from, S before, long position) {
        StoredState<S> begun = new StoredState<>(StoredState.id(strategy, key), strategy, from, from - 1, before);
        States begin = new States(Map.of(view, ViewStates.of(List.of(begun))), Map.of(), from - 1, -1);
        return Folding.after(begin, earlier.between(view, strategy, key, from, position), earlier);
    }

    /** All states of a view, from all events of the strategy. A view that cannot fold an event has none. */
    States told(StrategyCode strategy, View<?> view, long position) {
        Folding folding = new Folding(States.none(List.of(view), -1), earlier);
        ledger.forEach(EventTags.strategy(strategy), 0, position, stored -> {
            Deadline.check();
            folding.fold(StoredEvents.recorded(stored));
        });
        return folding.states();
    }
}
