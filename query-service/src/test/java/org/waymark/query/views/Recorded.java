package org.waymark.query.views;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.EventMetadata;
import org.waymark.events.RecordedEvent;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.moment.Snapshot;

/** Recorded events with fixed times, a minute apart, in the order in which they are told. */
public final class Recorded {

    private static final Instant BEGIN = Instant.parse("2023-07-01T09:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();

    /** The next event, by the coordinator, true for the day it is recorded. */
    public Recorded then(WaymarkEvent event) {
        return then(event, Map.of());
    }

    /** The next event, true for a day. */
    public Recorded then(WaymarkEvent event, String asAt) {
        return then(event, Map.of(EventMetadata.AS_AT, asAt));
    }

    /** The next event, with more metadata. */
    public Recorded then(WaymarkEvent event, Map<String, String> more) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.putIfAbsent(EventMetadata.ACTOR, "coordinator");
        metadata.putIfAbsent(EventMetadata.ROLE, "COORDINATOR");
        long position = events.size();
        events.add(new RecordedEvent(position, BEGIN.plusSeconds(60 * position), metadata, event));
        return this;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** The only state of a view after all events. */
    public <S> S fold(View<S> view) {
        ViewFold<S> folding = ViewFold.fresh(view);
        events.forEach(folding::fold);
        return folding.changed().iterator().next().state();
    }

    /** What views show after all events, on a day. */
    public Snapshot snapshot(LocalDate day) {
        return new Snapshot() {
            @Override
            public long position() {
                return events.size() - 1L;
            }

            @Override
            public LocalDate day(ZoneId zone) {
                return day;
            }

            @Override
            public <S> Optional<S> one(View<S> view, String key) {
                return states(view)
                        .filter(held -> held.id().endsWith("/" + key))
                        .map(StoredState::state)
                        .findFirst();
            }

            @Override
            public <S> List<S> all(View<S> view) {
                return states(view)
                        .sorted(Comparator.comparingLong(StoredState::first))
                        .map(StoredState::state)
                        .toList();
            }
        };
    }

    private <S> Stream<StoredState<S>> states(View<S> view) {
        ViewFold<S> folding = ViewFold.fresh(view);
        events.forEach(folding::fold);
        return folding.changed().stream();
    }
}
