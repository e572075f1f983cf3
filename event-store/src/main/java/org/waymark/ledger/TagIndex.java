package org.waymark.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.Tags;

/** Events in memory, in order, found by tag; so that a condition looks only at events that could break it. */
final class TagIndex {

    private final Deque<PlacedEvent> all = new ArrayDeque<>();
    private final Map<Tag, Deque<PlacedEvent>> byTag = new HashMap<>();

    void add(Commit commit) {
        PlacedEvent.of(commit).forEach(event -> {
            all.addLast(event);
            event.body()
                    .tags()
                    .forEach(tag ->
                            byTag.computeIfAbsent(tag, t -> new ArrayDeque<>()).addLast(event));
        });
    }

    /** Forgets the oldest events. */
    void removeFirst(int events) {
        for (int i = 0; i < events; i++) {
            all.removeFirst().body().tags().forEach(this::removeFirst);
        }
    }

    private void removeFirst(Tag tag) {
        Deque<PlacedEvent> placed = byTag.getOrDefault(tag, new ArrayDeque<>());
        placed.pollFirst();
        if (placed.isEmpty()) {
            byTag.remove(tag);
        }
    }

    /** {@return whether an event beyond {@code after} matches the criteria} */
    boolean anyMatch(EventCriteria criteria, long after) {
        Set<Tag> narrowing = Tags.narrowing(criteria);
        if (narrowing == null) {
            return anyMatch(all, criteria, after);
        }
        return narrowing.stream()
                .anyMatch(tag -> anyMatch(byTag.getOrDefault(tag, new ArrayDeque<>()), criteria, after));
    }

    private static boolean anyMatch(Deque<PlacedEvent> events, EventCriteria criteria, long after) {
        Iterator<PlacedEvent> newestFirst = events.descendingIterator();
        while (newestFirst.hasNext()) {
            PlacedEvent placed = newestFirst.next();
            if (placed.position() <= after) {
                return false;
            }
            if (placed.body().matches(criteria)) {
                return true;
            }
        }
        return false;
    }
}
