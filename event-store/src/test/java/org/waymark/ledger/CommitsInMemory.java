package org.waymark.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.Tags;

/** A collection in memory that writes down what is read from it. */
final class CommitsInMemory implements Commits {

    private final ConcurrentSkipListMap<Long, Commit> stored = new ConcurrentSkipListMap<>();
    final List<String> reads = new CopyOnWriteArrayList<>();

    @Override
    public void prepare() {
        // nothing to create
    }

    @Override
    public InsertOutcome insert(List<Commit> run) {
        for (int i = 0; i < run.size(); i++) {
            if (stored.putIfAbsent(run.get(i).first(), run.get(i)) != null) {
                return new InsertOutcome.PositionTaken(i);
            }
        }
        return new InsertOutcome.Stored();
    }

    @Override
    public List<Commit> startingIn(long from, long toExclusive) {
        reads.add("page from " + from);
        return new ArrayList<>(stored.subMap(from, toExclusive).values());
    }

    @Override
    public @Nullable Commit firstStartingIn(long from, long toExclusive) {
        reads.add("first from " + from);
        Map.Entry<Long, Commit> first = stored.ceilingEntry(from);
        return first == null || first.getKey() >= toExclusive ? null : first.getValue();
    }

    @Override
    public void scanTagged(Set<Tag> tags, long from, long toExclusive, Predicate<Commit> more) {
        reads.add("tags " + Tags.sorted(tags) + " from " + from);
        for (Commit commit : stored.subMap(from, toExclusive).values()) {
            boolean tagged = PlacedEvent.of(commit)
                    .anyMatch(e -> e.body().tags().stream().anyMatch(tags::contains));
            if (tagged && !more.test(commit)) {
                return;
            }
        }
    }

    long head() {
        return stored.isEmpty() ? -1 : stored.lastEntry().getValue().last();
    }

    List<Commit> all() {
        return List.copyOf(stored.values());
    }
}
