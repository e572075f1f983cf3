package org.waymark.query.views;

import java.util.ArrayList;
import java.util.List;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;

/** The events of a state, read from the ledger by their tag: it costs as much as the state has events. */
public final class LedgerHistory implements EarlierEvents {

    private final LedgerReader ledger;

    public LedgerHistory(LedgerReader ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<RecordedEvent> of(View<?> view, StrategyCode strategy, String key, long before) {
        return between(view, strategy, key, 0, before - 1);
    }

    /** The events of one key of a view from one position to another, both included, in order. */
    public List<RecordedEvent> between(View<?> view, StrategyCode strategy, String key, long from, long to) {
        List<RecordedEvent> events = new ArrayList<>();
        ledger.forEach(view.tag(strategy, key), from, to, stored -> {
            RecordedEvent recorded = StoredEvents.recorded(stored);
            if (view.key(recorded).filter(key::equals).isPresent()) {
                events.add(recorded);
            }
        });
        return events;
    }
}
