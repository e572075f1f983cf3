package org.waymark.query.api;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.query.views.LedgerFeed;

/** Nothing in memory keeps a text that was removed (ADR 0010): with the first event that says so, on every node, all of it goes. */
@Component
final class WhenTextRedactedThenForget {

    private static final int MANY = 1_024;

    private final LedgerFeed feed;
    private final List<TextKeeper> keepers;
    private long seen;

    WhenTextRedactedThenForget(LedgerFeed feed, List<TextKeeper> keepers) {
        this.feed = feed;
        this.keepers = List.copyOf(keepers);
        this.seen = feed.position();
        feed.subscribe(this::look);
    }

    /** Follows the feed on its thread, by what it has in memory. */
    private void look() {
        if (seen < 0) {
            seen = feed.position();
            return;
        }
        LedgerFeed.Batch batch = feed.after(seen, MANY);
        while (!batch.events().isEmpty()) {
            if (batch.events().stream().anyMatch(event -> event.event() instanceof TextRedacted)) {
                keepers.forEach(TextKeeper::forget);
            }
            seen = batch.through();
            batch = feed.after(seen, MANY);
        }
    }
}
