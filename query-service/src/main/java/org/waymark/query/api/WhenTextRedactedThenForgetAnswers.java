package org.waymark.query.api;

import org.springframework.stereotype.Component;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.query.views.LedgerFeed;

/** Nothing in memory keeps a text that was removed (ADR 0010): with the first event that says so, on every node, all answers go. */
@Component
final class WhenTextRedactedThenForgetAnswers {

    private static final int MANY = 1_024;

    private final LedgerFeed feed;
    private final Answers answers;
    private long seen;

    WhenTextRedactedThenForgetAnswers(LedgerFeed feed, Answers answers) {
        this.feed = feed;
        this.answers = answers;
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
                answers.forget();
            }
            seen = batch.through();
            batch = feed.after(seen, MANY);
        }
    }
}
