package org.waymark.query.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.EventMetadata;
import org.waymark.events.RecordedEvent;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;

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
        return add(BEGIN.plusSeconds(60L * events.size()), more, event);
    }

    /** The next event, recorded by the same command as the one before, and so at the same time. */
    public Recorded with(WaymarkEvent event) {
        return add(events.getLast().recordedAt(), Map.of(), event);
    }

    /** The position of the last event. */
    public long position() {
        return events.size() - 1L;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** The only state of a view after all events. */
    public <S> S fold(View<S> view) {
        ViewFold<S> folding = ViewFold.fresh(view, EarlierEvents.among(events));
        events.forEach(folding::fold);
        return folding.changed().iterator().next().state();
    }

    /** The strategy after all events, on a day. */
    public StrategySnapshot snapshot(LocalDate day) {
        return new FoldedSnapshots(this, day).of(events.getFirst().event().strategy(), AsOf.now());
    }

    private Recorded add(Instant recordedAt, Map<String, String> more, WaymarkEvent event) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.putIfAbsent(EventMetadata.ACTOR, "coordinator");
        metadata.putIfAbsent(EventMetadata.ROLE, "COORDINATOR");
        events.add(new RecordedEvent(events.size(), recordedAt, metadata, event));
        return this;
    }
}
