package org.waymark.query.moment;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.LedgerFeed;

/**
 * States in memory, brought to the end of the feed when somebody asks for them: that costs as much as there is new. Whoever
 * got some keeps them as they were. Safe for several threads.
 */
final class Held {

    private static final int MANY = 1_000;

    private final LedgerFeed feed;
    private final EarlierEvents earlier;
    private final Predicate<RecordedEvent> concerns;
    private volatile Reached reached;
    private volatile int sizeWhenWeighed;
    private final AtomicInteger foldedSinceWeighed = new AtomicInteger();

    /**
     * States, and how far the ledger is in them.
     *
     * @param through every event up to and with this position that concerns them is in them
     */
    record Reached(States states, long through) {}

    /** @param concerns whether an event may change the states */
    Held(LedgerFeed feed, EarlierEvents earlier, Predicate<RecordedEvent> concerns, Reached loaded) {
        this.feed = feed;
        this.earlier = earlier;
        this.concerns = concerns;
        this.reached = loaded;
    }

    /**
     * The states at the end of the feed.
     *
     * @return null where they must be loaded anew: the events since are no longer in memory, or a text was removed that these
     *     states may hold
     */
    @Nullable Reached now() {
        Reached now = reached;
        return now.through() >= feed.position() ? now : advanced();
    }

    /** About how many bytes the states take now. */
    int weight() {
        States states = reached.states();
        sizeWhenWeighed = states.size();
        foldedSinceWeighed.set(0);
        return Weights.of(states);
    }

    /** Whether there are so many more states, or so much was folded into them, that they should be weighed again. */
    boolean hasGrown() {
        return foldedSinceWeighed.get() > MANY || reached.states().size() > sizeWhenWeighed + sizeWhenWeighed / 4 + 16;
    }

    private synchronized @Nullable Reached advanced() {
        Reached now = reached;
        List<RecordedEvent> since = feed.recent(now.through());
        if (since == null) {
            return null;
        }
        if (since.isEmpty()) {
            return now;
        }
        List<RecordedEvent> mine = since.stream().filter(concerns).toList();
        if (mine.stream().anyMatch(event -> event.event() instanceof TextRedacted)) {
            return null;
        }
        foldedSinceWeighed.addAndGet(mine.size());
        now = Folding.after(now, mine, since.getLast().position(), earlier);
        reached = now;
        return now;
    }
}
