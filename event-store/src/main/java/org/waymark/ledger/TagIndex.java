package org.waymark.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        return newestFirst(criteria, after).findAny().isPresent();
    }

    /** {@return the events beyond {@code after} that match the criteria, in order} */
    List<PlacedEvent> matching(EventCriteria criteria, long after) {
        TreeMap<Long, PlacedEvent> inOrder = new TreeMap<>();
        newestFirst(criteria, after).forEach(event -> inOrder.put(event.position(), event));
        return List.copyOf(inOrder.values());
    }

    /** Those of each tag by itself; one that has several tags comes several times. */
    private Stream<PlacedEvent> newestFirst(EventCriteria criteria, long after) {
        Set<Tag> narrowing = Tags.narrowing(criteria);
        Stream<Deque<PlacedEvent>> lists = narrowing == null
                ? Stream.of(all)
                : narrowing.stream().map(byTag::get).filter(Objects::nonNull);
        return lists.flatMap(events -> events.reversed().stream().takeWhile(event -> event.position() > after))
                .filter(event -> event.body().matches(criteria));
    }
}
